package io.zhengwen.app.bench.fuzz;

import io.zhengwen.document.Payload;

/**
 * A sound file.
 *
 * @param name with its ending, which readers may go by
 * @param mediaType as its bytes tell
 */
record SampleFile(String name, String mediaType, Payload content) {}
