package io.zhengwen.stage.structure;

import io.zhengwen.document.Chronicle;
import io.zhengwen.document.Duty;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers the bodies that other rules were sure of: issuers, responsible units, actors of a chronicle, speakers' bodies. */
final class Organisations {
    private Organisations() {}

    static List<String> of(
            Optional<PolicyHead> policy, List<Duty> duties, Optional<Chronicle> chronicle, List<Statement> statements) {
        Set<String> names = new LinkedHashSet<>();
        policy.ifPresent(head -> head.issuers().forEach(issuer -> names.add(issuer.name())));
        for (Duty duty : duties) {
            duty.units().stream().map(ResponsibleUnit::name).forEach(names::add);
        }
        chronicle.ifPresent(record -> record.entries().forEach(entry -> names.addAll(entry.organisations())));
        statements.forEach(statement -> statement.organisation().ifPresent(names::add));
        return List.copyOf(names);
    }
}
