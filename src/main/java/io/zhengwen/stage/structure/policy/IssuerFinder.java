package io.zhengwen.stage.structure.policy;

import io.zhengwen.document.Issuer;
import io.zhengwen.document.Region;
import io.zhengwen.stage.structure.RegionFinder;
import io.zhengwen.stage.structure.duty.UnitSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names issuers in full: 市政府 in the title of a document of 太仓市 is 太仓市人民政府. */
final class IssuerFinder {
    private static final Pattern BEFORE_SUBJECT = Pattern.compile("^([^《》“”。，,]{2,80}?)(?:关于|關於|印发|转发)");
    private static final Pattern BEFORE_YEAR =
            Pattern.compile("^([^《》“”。，,0-9]{2,30}?(?:政府|办公室|办公厅|委员会|管委会|[局委厅部院]))(?=(?:19|20)[0-9]{2}年)");
    private static final Pattern OF_ORDER = Pattern.compile("^([\\p{IsHan}]{2,30}?)(?:令|公告)(?:[0-9]{4}年)?第.{1,8}号$");
    /** Bodies whose names end as no other office's. */
    private static final Pattern CENTRAL = Pattern.compile("(?:国务院|中共中央|中央军委)$");

    private static final Pattern LEVEL =
            Pattern.compile("^(省|自治区|市|县|区|州|盟|旗)(政府|委|府办|政府办|政府办公室|政府办公厅|人民政府)(.{0,12})$");
    private static final Map<String, String> FULL = Map.of(
            "政府", "人民政府",
            "人民政府", "人民政府",
            "府办", "人民政府办公室",
            "政府办", "人民政府办公室",
            "政府办公室", "人民政府办公室",
            "政府办公厅", "人民政府办公厅");

    private final RegionFinder regions;
    private final UnitSplitter units;

    IssuerFinder(RegionFinder regions, UnitSplitter units) {
        this.regions = regions;
        this.units = units;
    }

    List<Issuer> named(List<String> names, Optional<Region> context) {
        List<Issuer> issuers = new ArrayList<>();
        for (String name : names) {
            String full = inFull(name, context);
            Optional<Region> own = regions.governedBy(full, context);
            Issuer issuer = new Issuer(full, own);
            if (!issuers.contains(issuer)) {
                issuers.add(issuer);
            }
        }
        return issuers;
    }

    /** The bodies that a title starts with; empty when it starts otherwise. */
    List<String> inTitle(String title) {
        Matcher matcher = BEFORE_SUBJECT.matcher(title.strip());
        if (!matcher.find()) {
            Matcher year = BEFORE_YEAR.matcher(title.strip());
            return year.find() ? List.of(year.group(1)) : List.of();
        }
        List<String> names = units.split(matcher.group(1));
        boolean bodies = names.stream()
                .allMatch(name -> name.length() <= 30
                        && (units.looksLikeUnit(name)
                                || LEVEL.matcher(name).matches()
                                || CENTRAL.matcher(name).find()));
        return bodies ? names : List.of();
    }

    /** The office whose order {@code number} is: 教育部令第61号. */
    List<String> inOrder(String number) {
        Matcher matcher = OF_ORDER.matcher(number);
        boolean body = matcher.matches()
                && (units.looksLikeUnit(matcher.group(1))
                        || CENTRAL.matcher(matcher.group(1)).find());
        return body ? List.of(matcher.group(1)) : List.of();
    }

    private static String inFull(String name, Optional<Region> context) {
        Matcher matcher = LEVEL.matcher(name);
        if (context.isEmpty() || !matcher.matches() || !context.get().name().endsWith(matcher.group(1))) {
            return name;
        }
        return context.get().name() + FULL.getOrDefault(matcher.group(2), matcher.group(2)) + matcher.group(3);
    }
}
