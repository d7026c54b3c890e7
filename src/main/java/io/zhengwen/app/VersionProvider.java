package io.zhengwen.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest carries. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"zhengwen " + version()};
    }

    static String version() {
        return Optional.ofNullable(Zhengwen.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
