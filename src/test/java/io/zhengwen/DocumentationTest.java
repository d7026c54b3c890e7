package io.zhengwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages point at what exists: files, and the tests that prove the promises. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");
    private static final Pattern TEST = Pattern.compile("\\[`(?:\\w+\\.)?(\\w+)`\\]\\((src/test/[^)]+)\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> examples = Files.walk(Path.of("examples"))) {
            return Stream.of(top, docs, examples)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_to_a_file_leads_somewhere(Path page) throws IOException {
        List<Path> targets = LINK.matcher(Files.readString(page, StandardCharsets.UTF_8))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://"))
                .map(target -> page.toAbsolutePath().resolveSibling(target))
                .toList();

        assertThat(targets).allSatisfy(target -> assertThat(target).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_promise_names_a_test_that_exists(String page) throws IOException {
        List<MatchResult> tests = TEST.matcher(Files.readString(Path.of(page), StandardCharsets.UTF_8))
                .results()
                .toList();

        assertThat(tests).isNotEmpty().allSatisfy(test -> {
            String source = Files.readString(Path.of(test.group(2)), StandardCharsets.UTF_8);
            assertThat(source).containsPattern("(class|void) " + test.group(1) + "\\b");
        });
    }

    @Test
    void both_languages_promise_the_same() throws IOException {
        assertThat(promisedTests("README.zh-CN.md")).isEqualTo(promisedTests("README.md"));
    }

    private static List<String> promisedTests(String page) throws IOException {
        return TEST.matcher(Files.readString(Path.of(page), StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
