package io.zhengwen.stage.structure.news;

import java.util.Optional;

/** A person as a report introduces them; {@code key} is the name in simplified letters, by which it is recognised. */
record Person(String key, String name, Optional<String> post, Optional<String> organisation) {}
