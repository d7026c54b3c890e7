package io.zhengwen.app.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The name of a worker that was given none: from the host's name and the data folder. It is the same after a restart,
 * so that a transaction the last run left open is ended at once, and another one on another machine.
 */
final class WorkerName {
    private static final int HOST_LENGTH = 60;
    private static final int FOLDER_DIGITS = 8;

    private WorkerName() {}

    static String of(Path dataFolder) {
        String host = host().replaceAll("[^A-Za-z0-9.-]", "-");
        String folder = UUID.nameUUIDFromBytes(dataFolder.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return host.substring(0, Math.min(HOST_LENGTH, host.length())) + "-" + folder.substring(0, FOLDER_DIGITS);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "host";
        }
    }
}
