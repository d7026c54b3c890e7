package io.zhengwen.delivery;

import io.zhengwen.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A broker for a class of tests with topics of two partitions, and for each test a lane that skips what others left. */
abstract class LaneTest {
    private static EmbeddedBroker broker;

    LaneUnderTest worker;

    @BeforeAll
    static void startBroker(@TempDir Path data) {
        broker = EmbeddedBroker.start(data, 0);
        new TopicSetup(clients()).ensure(2, (short) 1, 1 << 20);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void openLane() {
        worker = new LaneUnderTest(brokers());
        worker.drain();
    }

    @AfterEach
    void closeLane() {
        worker.close();
    }

    static String brokers() {
        return broker.bootstrapServers();
    }

    static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", brokers());
    }

    /** Another lane that goes on where this one stood. */
    void restart() {
        worker.close();
        worker = new LaneUnderTest(brokers());
    }
}
