package io.zhengwen.app.bench.kill;

import java.nio.file.Path;

/**
 * What a kill run does.
 *
 * @param files to drop into the inbox, a share of them around each kill
 * @param seed of the moments of the kills
 * @param external whether the broker is a process of its own, which is not killed
 * @param folder for inbox, data and logs
 */
record KillPlan(int files, int kills, long seed, boolean external, Path folder) {
    Path inbox() {
        return folder.resolve("inbox");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("zhengwen.log");
    }
}
