package io.zhengwen.stage.carrier.process;

import io.zhengwen.stage.carrier.CarrierReader;
import java.util.List;

/** Every format that a parser process reads. */
final class Readers {
    private Readers() {}

    static List<CarrierReader> all() {
        return List.of();
    }
}
