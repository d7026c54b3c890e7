package io.zhengwen.app.bench.determinism;

import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All committed events of a cluster, those of a key in their order. Without offsets and the times of their records. */
public final class Published {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int AROUND = 40;

    private final Map<Place, List<Event>> events;

    private Published(Map<Place, List<Event>> events) {
        this.events = events;
    }

    private record Place(String topic, String key) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::key).thenComparing(Place::topic);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return topic + " " + key;
        }
    }

    /** @param value empty for a tombstone */
    private record Event(List<String> headers, Optional<Payload> value) {
        static Event of(ConsumerRecord<String, byte[]> record) {
            List<String> headers = new ArrayList<>();
            record.headers()
                    .forEach(header ->
                            headers.add(header.key() + ": " + new String(header.value(), StandardCharsets.UTF_8)));
            return new Event(headers, Optional.ofNullable(record.value()).map(Payload::of));
        }

        String text() {
            return value.map(payload -> new String(payload.toByteArray(), StandardCharsets.UTF_8))
                    .orElse("(tombstone)");
        }
    }

    /** Reads all topics that subscribers read. */
    public static Published read(Map<String, Object> clients) {
        Map<Place, List<Event>> events = new TreeMap<>();
        try (EventReader reader = new EventReader(clients, Topics.published())) {
            while (!reader.atEnd()) {
                reader.poll(LOOK).forEach(record -> events.computeIfAbsent(
                                new Place(record.topic(), record.key()), place -> new ArrayList<>())
                        .add(Event.of(record)));
            }
        }
        return new Published(events);
    }

    /** How many events there are. */
    public int size() {
        return events.values().stream().mapToInt(List::size).sum();
    }

    /** How many events there are on a topic. */
    public int size(String topic) {
        return events.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /** How many documents there are. */
    public int documents() {
        return (int) events.keySet().stream().map(Place::key).distinct().count();
    }

    /** One line for each topic and key whose events are not the same here and there. */
    public List<String> differences(Published other) {
        SortedSet<Place> places = new TreeSet<>(events.keySet());
        places.addAll(other.events.keySet());
        return places.stream()
                .filter(place -> !here(place).equals(other.here(place)))
                .map(place -> place + ": " + difference(here(place), other.here(place)))
                .toList();
    }

    private List<Event> here(Place place) {
        return events.getOrDefault(place, List.of());
    }

    private static String difference(List<Event> one, List<Event> other) {
        if (one.size() != other.size()) {
            return one.size() + " and " + other.size() + " events";
        }
        for (int i = 0; i < one.size(); i++) {
            Event first = one.get(i);
            Event second = other.get(i);
            if (!first.equals(second)) {
                String name = "event " + (i + 1) + " of " + one.size() + ": ";
                return name
                        + (first.headers().equals(second.headers())
                                ? difference(first.text(), second.text())
                                : first.headers() + " and " + second.headers());
            }
        }
        return "nothing";
    }

    /** The texts around the first character that differs. */
    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - AROUND);
        int to = at + AROUND;
        List<String> cuts = Stream.of(one, other)
                .map(text -> text.substring(Math.min(from, text.length()), Math.min(to, text.length())))
                .toList();
        return "at " + at + " \"" + cuts.get(0) + "\" and \"" + cuts.get(1) + "\"";
    }
}
