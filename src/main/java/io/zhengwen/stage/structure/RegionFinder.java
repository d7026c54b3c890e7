package io.zhengwen.stage.structure;

import io.zhengwen.document.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which region a body governs and which one a text is about; empty where two would do. */
public final class RegionFinder {
    private static final int TITLE_WEIGHT = 8;
    private static final int FARTHEST = 20_000;
    private static final List<String> NOT_GOVERNING =
            List.of("学院", "大学", "学校", "中学", "小学", "公司", "集团", "医院", "银行", "协会", "学会", "商会", "报社", "电视台", "报", "网");

    private final Gazetteer gazetteer;

    public RegionFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The region whose name {@code body} starts with; empty for bodies that govern none, such as colleges. */
    public Optional<Region> governedBy(String body, Optional<Region> context) {
        if (NOT_GOVERNING.stream().anyMatch(body::endsWith)) {
            return Optional.empty();
        }
        Optional<Region> found = Optional.empty();
        int at = body.startsWith("中共") ? 2 : 0;
        while (at < body.length()) {
            Optional<Gazetteer.Name> name = gazetteer.longestAt(body, at);
            if (name.isEmpty()) {
                break;
            }
            Optional<Region> outer = found.or(() -> context);
            Optional<Region> next = choose(name.get().regions(), outer);
            if (next.isEmpty() || (found.isPresent() && !gazetteer.contains(found.get(), next.get()))) {
                break;
            }
            found = next;
            at += name.get().text().length();
        }
        return at < body.length() ? found : Optional.empty();
    }

    /** The region that title and text speak of above all others. */
    public Optional<Region> about(String title, String text) {
        List<Gazetteer.Name> names = new ArrayList<>();
        Map<Region, Integer> scores = new HashMap<>();
        collect(title, TITLE_WEIGHT, scores, names);
        Set<Region> titled = Set.copyOf(scores.keySet());
        collect(text.substring(0, Math.min(FARTHEST, text.length())), 1, scores, names);
        Set<Region> sure = Set.copyOf(scores.keySet());
        for (Gazetteer.Name name : names) {
            inside(name.regions(), sure).ifPresent(region -> scores.merge(region, 1, Integer::sum));
        }
        if (rivals(titled)) {
            return Optional.empty();
        }
        Optional<Map.Entry<Region, Integer>> best = scores.entrySet().stream()
                .max(Map.Entry.<Region, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code(), Comparator.reverseOrder()));
        return best.filter(entry -> entry.getValue() >= 3 && entry.getValue() >= 2 * rival(scores, entry.getKey()))
                .map(Map.Entry::getKey);
    }

    // 南通加入苏州…: a title that names two regions is about neither alone.
    private boolean rivals(Set<Region> titled) {
        return titled.stream().anyMatch(one -> titled.stream()
                .anyMatch(other ->
                        !one.equals(other) && !gazetteer.contains(one, other) && !gazetteer.contains(other, one)));
    }

    private int rival(Map<Region, Integer> scores, Region best) {
        return scores.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(best))
                .filter(entry -> !gazetteer.contains(entry.getKey(), best) && !gazetteer.contains(best, entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private void collect(String text, int weight, Map<Region, Integer> scores, List<Gazetteer.Name> ambiguous) {
        int at = 0;
        int behindOuter = -1;
        Optional<Region> outer = Optional.empty();
        while (at < text.length()) {
            Optional<Gazetteer.Name> name = gazetteer.longestAt(text, at);
            if (name.isEmpty()) {
                at++;
                continue;
            }
            Optional<Region> before = at == behindOuter ? outer : Optional.empty();
            at += name.get().text().length();
            boolean road = at < text.length() && "路街巷".indexOf(text.charAt(at)) >= 0;
            if (road) {
                continue;
            }
            Optional<Region> only = choose(name.get().regions(), before);
            behindOuter = at;
            outer = only;
            if (only.isPresent()) {
                scores.merge(only.get(), weight, Integer::sum);
                // 佛山市南海区 is the district alone.
                before.filter(found -> gazetteer.contains(found, only.get()))
                        .ifPresent(found -> scores.merge(found, -weight, Integer::sum));
            } else {
                ambiguous.add(name.get());
            }
        }
    }

    // 吉林 is the province unless 市 stands behind it; 朝阳区 alone may be Beijing's or Changchun's.
    private Optional<Region> choose(List<Region> regions, Optional<Region> outer) {
        if (regions.size() == 1) {
            return Optional.of(regions.get(0));
        }
        if (outer.isPresent()) {
            List<Region> within = regions.stream()
                    .filter(region -> region.equals(outer.get()) || gazetteer.contains(outer.get(), region))
                    .toList();
            if (within.size() == 1) {
                return Optional.of(within.get(0));
            }
        }
        return regions.stream()
                .filter(region ->
                        regions.stream().allMatch(other -> other.equals(region) || gazetteer.contains(region, other)))
                .findFirst();
    }

    private Optional<Region> inside(List<Region> candidates, Set<Region> sure) {
        Set<Region> fitting = candidates.stream()
                .filter(region -> gazetteer.parents(region).stream().anyMatch(sure::contains))
                .collect(Collectors.toSet());
        return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
    }
}
