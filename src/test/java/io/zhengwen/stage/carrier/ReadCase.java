package io.zhengwen.stage.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What a reader made of a file: the text it gave and the members it handed on. */
public final class ReadCase implements CarrierSink {
    private String mediaType = "";
    private String text = "";
    private final Map<String, byte[]> members = new LinkedHashMap<>();
    private final Map<String, Integer> damages = new LinkedHashMap<>();

    /** Reads {@code bytes} and keeps what comes. */
    public static ReadCase of(CarrierReader reader, byte[] bytes, String mediaType) throws IOException {
        ReadCase read = new ReadCase();
        reader.read(bytes, mediaType, read);
        return read;
    }

    /** A file under {@code src/test/resources/carrier}. */
    public static byte[] file(String path) {
        try (InputStream in = ReadCase.class.getResourceAsStream("/carrier/" + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text file beside the binaries. */
    public static List<String> lines(String path) {
        return new String(file(path), StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void text(String type, String given) {
        if (!mediaType.isEmpty()) {
            throw new IllegalStateException("text may be given once");
        }
        mediaType = type;
        text = given;
    }

    @Override
    public void member(String name, InputStream bytes) throws IOException {
        members.put(name, bytes.readAllBytes());
    }

    @Override
    public void damage(String kind, int count) {
        damages.merge(kind, count, Integer::sum);
    }

    public String mediaType() {
        return mediaType;
    }

    public String text() {
        return text;
    }

    public Map<String, byte[]> members() {
        return members;
    }

    public Map<String, Integer> damages() {
        return damages;
    }

    /**
     * One line a block: its tag, a tab, its text; one line a table row, its cells between tabs. Inside a text a line break
     * shows as ⏎, a tab as → and further spaces as ·.
     */
    public List<String> blocks() {
        List<String> lines = new ArrayList<>();
        for (Element block : Jsoup.parse(text).body().children()) {
            if (block.normalName().equals("table")) {
                for (Element row : block.select("tr")) {
                    lines.add("tr\t"
                            + row.children().stream().map(ReadCase::shown).collect(Collectors.joining("\t")));
                }
            } else {
                lines.add(block.normalName() + "\t" + shown(block));
            }
        }
        return lines;
    }

    private static String shown(Element element) {
        StringBuilder shown = new StringBuilder();
        element.childNodes().forEach(node -> {
            if (node instanceof TextNode words) {
                shown.append(words.getWholeText());
            } else if (node.nodeName().equals("br")) {
                shown.append('⏎');
            }
        });
        return shown.toString().replace("\t", "→").replace("  ", "··").replace("\u00a0", "·");
    }
}
