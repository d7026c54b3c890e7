package io.zhengwen.app.bench.fuzz;

import io.zhengwen.app.Stages;
import io.zhengwen.app.ingest.MemberIntake;
import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All stages in a row, as the routes run them, on a mutant and on the files in it. Thread-safe. */
final class StagesUnderTest {
    private static final long MOST_BYTES = 20 << 20;
    private static final int MOST_DOCUMENTS = 24;
    private static final Pattern THROWN = Pattern.compile("[A-Za-z]++(?<=[A-Za-z](?:Exception|Error))");

    private final Stages stages;
    private final FileAcquisition acquisition = new FileAcquisition(MOST_BYTES);
    private final MemberIntake members = new MemberIntake();

    StagesUnderTest(Stages stages) {
        this.stages = stages;
    }

    /** Reads it, and whatever happens says what happened. */
    Verdict read(Mutant mutant, DocumentClock clock) {
        List<String> outcomes = new ArrayList<>();
        Optional<Throwable> escape = Optional.empty();
        clock.takeSlowest();
        try {
            read(
                    () -> acquisition.acquire(
                            address(mutant), Instant.EPOCH, mutant.content().toByteArray()),
                    outcomes,
                    clock);
        } catch (Throwable e) {
            escape = Optional.of(e);
        }
        return new Verdict(outcomes, escape, clock.takeSlowest());
    }

    private static URI address(Mutant mutant) {
        return Path.of(
                        "mutants",
                        String.valueOf(mutant.number()),
                        mutant.sample().name())
                .toUri();
    }

    private void read(Supplier<RawDocument> document, List<String> outcomes, DocumentClock clock) {
        Optional<OpenedDocument> opened = Optional.empty();
        try {
            RawDocument raw = document.get();
            try {
                opened = Optional.of(stages.carrier().open(raw));
                outcomes.add(events(opened.get()).outcome());
            } catch (DocumentRejectedException e) {
                outcomes.add(rejected(e.rejection()));
                stages.wire().reject(raw, e.rejection(), 1);
            }
        } catch (DocumentRejectedException e) {
            outcomes.add(rejected(e.rejection()));
        }
        clock.restart();
        for (Supplier<RawDocument> member : opened.map(members::members).orElse(List.of())) {
            if (outcomes.size() < MOST_DOCUMENTS) {
                read(member, outcomes, clock);
            }
        }
    }

    private DocumentEvents events(OpenedDocument opened) {
        if (opened.isArchive()) {
            return stages.wire().encodeArchive(opened);
        }
        DecodedDocument decoded = stages.charset().decode(opened);
        return stages.wire()
                .encode(stages.structure()
                        .structure(stages.likeness()
                                .fingerprint(
                                        stages.genre().classify(stages.content().extract(decoded)))));
    }

    /** A reader's exception that a parser process made a refusal of tells more than the refusal. */
    private static String thrownIn(String detail) {
        Matcher thrown = THROWN.matcher(detail);
        return thrown.lookingAt() ? ", " + thrown.group() : "";
    }

    private static String rejected(Rejection rejection) {
        String refused = Verdict.REJECTED + rejection.code();
        return rejection instanceof CarrierRefusal refusal ? refused + thrownIn(refusal.detail()) : refused;
    }
}
