package io.zhengwen.stage.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the rules that made an event, written into the jar by the build. */
final class PipelineVersion {
    private PipelineVersion() {}

    static String read() {
        Properties properties = new Properties();
        try (InputStream stream = PipelineVersion.class.getResourceAsStream("version.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
