package io.zhengwen.app.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.app.Stages;
import io.zhengwen.stage.carrier.ReadingLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FuzzRunTest {
    private static final Path SAMPLES = Path.of("seeds/documents");
    /** Each format once or twice; the large ones among the samples would only take longer. */
    private static final List<String> PACKED = List.of(
            "archives",
            "book",
            "figures",
            "mails",
            "ofd",
            "pdf/open-table.pdf",
            "pdf/radicals.pdf",
            "rules",
            "sources/figures.fods",
            "sources/rules.fodt");

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static Stages stages;

    @TempDir
    Path folder;

    @BeforeAll
    static void build_the_stages_once() {
        stages = Stages.create(ReadingLimits.DEFAULT, 1);
    }

    @AfterAll
    static void end_the_parser_processes() {
        stages.close();
    }

    @Test
    void three_hundred_mutants_of_the_samples_do_no_harm() throws IOException {
        List<Path> paths = new ArrayList<>(List.of(SAMPLES));
        PACKED.forEach(name -> paths.add(Path.of("src/test/resources/carrier", name)));
        Mutants mutants = new Mutants(SampleFiles.below(paths), 20_261_123);
        Findings findings = new Findings(Optional.empty());
        FuzzRun run = new FuzzRun(mutants, new StagesUnderTest(stages), findings, LIMIT, 0, 300);
        run.start(2);
        await(run::isOver);

        assertThat(findings.causes()).isEmpty();
        assertThat(run.tally().mutants()).isEqualTo(300);
    }

    @Test
    void what_a_stage_throws_is_an_escape_and_its_mutant_is_kept() throws IOException {
        Mutants mutants = new Mutants(SampleFiles.below(List.of(SAMPLES)), 1);
        Findings findings = new Findings(Optional.of(folder));
        try (Stages sound = Stages.create()) {
            Stages broken = new Stages(
                    sound.carrier(),
                    null,
                    sound.content(),
                    sound.genre(),
                    sound.likeness(),
                    sound.structure(),
                    sound.wire());
            FuzzRun run = new FuzzRun(mutants, new StagesUnderTest(broken), findings, LIMIT, 40, 1);
            run.start(1);
            await(run::isOver);
        }

        Mutant mutant = mutants.make(40);
        assertThat(findings.causes()).singleElement().asString().contains("NullPointerException in app.bench.fuzz");
        assertThat(folder.resolve("escape-40-" + mutant.sample().name()))
                .hasBinaryContent(mutant.content().toByteArray());
        assertThat(folder.resolve("escape-40.log")).content().contains(mutant.label(), "StagesUnderTest");
    }

    @Test
    void a_document_beyond_its_time_is_a_hang_and_the_run_goes_on() throws IOException {
        Mutants mutants = new Mutants(SampleFiles.below(List.of(SAMPLES)), 1);
        Findings findings = new Findings(Optional.empty());
        FuzzRun run = new FuzzRun(mutants, new StagesUnderTest(stages), findings, Duration.ofNanos(1), 0, 5);
        run.start(1);
        await(run::isOver);

        assertThat(findings.count(Finding.Kind.HANG)).isEqualTo(5);
        assertThat(run.tally().mutants()).isEqualTo(5);
    }

    @Test
    void the_command_prints_what_came_out_by_format_and_by_outcome() throws IOException {
        StringWriter out = new StringWriter();

        int code = command(out).execute(SAMPLES.toString(), "--count", "20", "--save", folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("seed 1")
                .containsPattern("(?m)^text/html +\\d+ +\\d+ +\\d+ +0 +0")
                .containsPattern("(?m)^all +20 ")
                .contains("outcome, members included");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_command_replays_one_mutant() throws IOException {
        StringWriter out = new StringWriter();

        int code = command(out).execute(SAMPLES.toString(), "--only", "17");

        String label =
                new Mutants(SampleFiles.below(List.of(SAMPLES)), 1).make(17).label();
        assertThat(code).isZero();
        assertThat(out.toString()).contains(label).doesNotContain("outcome, members included");
    }

    @Test
    void a_path_without_files_is_a_wrong_use() {
        assertThat(command(new StringWriter()).execute(folder.toString())).isEqualTo(2);
        assertThat(command(new StringWriter()).execute(SAMPLES.toString(), "--threads", "0"))
                .isEqualTo(2);
    }

    private static void await(Callable<Boolean> over) {
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(over);
    }

    private static CommandLine command(StringWriter out) {
        return new CommandLine(new FuzzCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()));
    }
}
