package io.zhengwen.stage.carrier.layout;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a reader handed over, in the form of the files that say what it should be. */
public final class ReadBlocks implements CarrierSink {
    private final List<String> blocks = new ArrayList<>();
    private final List<String> frames = new ArrayList<>();
    private final List<List<String>> tables = new ArrayList<>();
    private final Map<String, String> members = new TreeMap<>();
    private final Map<String, Integer> damages = new TreeMap<>();

    /** Reads {@code bytes} with {@code reader}. */
    public static ReadBlocks of(CarrierReader reader, byte[] bytes, String mediaType) throws IOException {
        ReadBlocks blocks = new ReadBlocks();
        reader.read(bytes, mediaType, blocks);
        return blocks;
    }

    /** The bytes of a resource. */
    public static byte[] bytes(String resource) throws IOException {
        try (InputStream in = ReadBlocks.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }

    /** The lines of a resource. */
    public static List<String> lines(String resource) throws IOException {
        return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
    }

    /** A line for each block: its tag, a tab, its text; a table's text is its number. */
    public List<String> blocks() {
        return blocks;
    }

    /** Running heads and page numbers. */
    public List<String> frames() {
        return frames;
    }

    /** A line for each row, its cells parted by tabs. */
    public List<List<String>> tables() {
        return tables;
    }

    public Map<String, String> members() {
        return members;
    }

    public Map<String, Integer> damages() {
        return damages;
    }

    @Override
    public void text(String mediaType, String text) {
        for (Element element : Jsoup.parse(text).body().children()) {
            switch (element.tagName()) {
                case "footer" -> frames.add(element.wholeText());
                case "table" -> {
                    tables.add(rows(element));
                    blocks.add("table\t" + tables.size());
                }
                default -> blocks.add(element.tagName() + "\t" + element.wholeText());
            }
        }
    }

    @Override
    public void member(String name, InputStream bytes) throws IOException {
        members.put(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void damage(String kind, int count) {
        damages.merge(kind, count, Integer::sum);
    }

    private static List<String> rows(Element table) {
        List<String> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            rows.add(cells(row));
        }
        return rows;
    }

    private static String cells(Element row) {
        List<String> cells = new ArrayList<>();
        row.children().forEach(cell -> cells.add(cell.wholeText()));
        return String.join("\t", cells);
    }
}
