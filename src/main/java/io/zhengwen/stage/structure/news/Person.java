package io.zhengwen.stage.structure.news;

import java.util.Optional;

/** A person as a report introduces them. */
record Person(String name, Optional<String> post, Optional<String> organisation) {}
