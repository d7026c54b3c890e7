package io.zhengwen.stage.acquisition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a site's YAML file; a mistake is refused with the key, the value and what is allowed. */
public final class SiteReader {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "name", "enabled", "start", "articles", "hosts", "interval", "delay", "recheck", "max-pages", "contact"));
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern SIMPLE_DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)");
    private static final Duration YEAR = Duration.ofDays(366);

    private final YAMLMapper yaml = new YAMLMapper();

    /**
     * Reads one file.
     *
     * @param file the file's name, for messages
     * @param text its content
     */
    public Site read(String file, String text) {
        JsonNode root = parse(file, text);
        Fields fields = new Fields(file, root);
        fields.refuseUnknown();
        return new Site(
                fields.matching("name", NAME, "write lower-case letters, digits and hyphens"),
                fields.flag("enabled", true),
                fields.addresses("start"),
                fields.patterns("articles"),
                fields.hosts("hosts"),
                fields.duration("interval", Duration.ofMinutes(30), Duration.ofSeconds(1), YEAR),
                fields.duration("delay", Duration.ofSeconds(5), Duration.ZERO, Duration.ofHours(1)),
                fields.duration("recheck", Duration.ofDays(1), Duration.ofSeconds(1), YEAR),
                fields.number("max-pages", 50, 1, 10_000),
                fields.contact("contact"));
    }

    private JsonNode parse(String file, String text) {
        try {
            JsonNode root = yaml.readTree(text);
            if (root == null || !root.isObject()) {
                throw new InvalidSiteException(file, "(file)", "", "write one key: value a line, see seeds/sites");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new InvalidSiteException(
                    file,
                    "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    e.getOriginalMessage().lines().findFirst().orElse(""),
                    "write valid YAML");
        }
    }

    /** The keys of one file, each read with its own check. */
    private record Fields(String file, JsonNode root) {
        void refuseUnknown() {
            for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!KEYS.contains(name)) {
                    throw refused(name, text(name), "the keys are " + String.join(", ", KEYS));
                }
            }
        }

        String matching(String key, Pattern form, String allowed) {
            String value = text(key);
            if (!form.matcher(value).matches()) {
                throw refused(key, value, allowed);
            }
            return value;
        }

        boolean flag(String key, boolean absent) {
            String value = text(key);
            if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
                throw refused(key, value, "write true or false");
            }
            return value.isEmpty() ? absent : value.equals("true");
        }

        int number(String key, int absent, int least, int most) {
            String value = text(key);
            if (value.isEmpty()) {
                return absent;
            }
            if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
                throw refused(key, value, "write a whole number from " + least + " to " + most);
            }
            return Integer.parseInt(value);
        }

        Duration duration(String key, Duration absent, Duration least, Duration most) {
            String value = text(key);
            if (value.isEmpty()) {
                return absent;
            }
            String allowed = "write a duration such as 5s, 30m, 12h or 1d, from " + least + " to " + most;
            var match = SIMPLE_DURATION.matcher(value);
            if (!match.matches()) {
                throw refused(key, value, allowed);
            }
            long count = Long.parseLong(match.group(1));
            Duration duration =
                    switch (match.group(2)) {
                        case "ms" -> Duration.ofMillis(count);
                        case "s" -> Duration.ofSeconds(count);
                        case "m" -> Duration.ofMinutes(count);
                        case "h" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    };
            if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw refused(key, value, allowed);
            }
            return duration;
        }

        List<URI> addresses(String key) {
            List<URI> addresses = new ArrayList<>();
            for (String value : atLeastOne(key, "name one or more start pages, http:// or https://")) {
                addresses.add(address(key, value));
            }
            return addresses;
        }

        private URI address(String key, String value) {
            try {
                URI address = new URI(value);
                if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                    return new CanonicalAddress().of(value).orElseThrow(() -> refused(key, value, "write an address"));
                }
                throw refused(key, value, "write an absolute address that starts with http:// or https://");
            } catch (URISyntaxException e) {
                throw refused(key, value, "write an absolute address, other characters percent-encoded");
            }
        }

        List<String> patterns(String key) {
            List<String> patterns = atLeastOne(key, "write a regular expression that article addresses contain");
            for (String pattern : patterns) {
                try {
                    Pattern.compile(pattern);
                } catch (PatternSyntaxException e) {
                    throw refused(key, pattern, "write a regular expression (" + e.getDescription() + ")");
                }
            }
            return patterns;
        }

        Set<String> hosts(String key) {
            for (String host : list(key)) {
                if (!HOST.matcher(host).matches()) {
                    throw refused(key, host, "write host names without http:// and path");
                }
            }
            return new HashSet<>(list(key));
        }

        String contact(String key) {
            String value = text(key);
            if (!value.matches("\\p{Graph}{3,200}") || !(value.contains("@") || value.contains("://"))) {
                throw refused(key, value, "write a mail address or a page where the site's operator can reach you");
            }
            return value;
        }

        private List<String> atLeastOne(String key, String allowed) {
            List<String> values = list(key);
            if (values.isEmpty() || values.contains("")) {
                throw refused(key, "", allowed);
            }
            return values;
        }

        private List<String> list(String key) {
            JsonNode node = root.path(key);
            if (!node.isArray()) {
                return text(key).isEmpty() ? List.of() : List.of(text(key));
            }
            List<String> values = new ArrayList<>();
            node.forEach(item -> values.add(item.asText().strip()));
            return values;
        }

        private String text(String key) {
            return root.path(key).asText("").strip();
        }

        private InvalidSiteException refused(String key, String value, String allowed) {
            return new InvalidSiteException(file, key, value, allowed);
        }
    }
}
