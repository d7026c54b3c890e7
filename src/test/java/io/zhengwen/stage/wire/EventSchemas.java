package io.zhengwen.stage.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.zhengwen.document.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schemas that are shipped, ready to check what any test has produced. */
public final class EventSchemas {
    /** One name a file under {@code io/zhengwen/schema}, without its version. */
    static final List<String> NAMES = List.of(
            "document",
            "fact-target",
            "fact-duty",
            "fact-milestone",
            "fact-figure",
            "fact-statement",
            "archive",
            "rejected",
            "withdrawn");

    private final Map<String, Schema> byUrn = new HashMap<>();

    public EventSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (String name : NAMES) {
            byUrn.put(
                    "urn:zhengwen:schema:" + name + ":v1",
                    registry.getSchema(
                            EventSchemas.class.getResourceAsStream("/io/zhengwen/schema/" + name + ".v1.json")));
        }
    }

    /** What is wrong with the event, judged by the schema that its own header names. */
    public List<Error> violations(EventRecord event) {
        String json = new String(event.value().toByteArray(), StandardCharsets.UTF_8);
        return schema(event).validate(json, InputFormat.JSON);
    }

    List<Error> violations(EventRecord event, JsonNode changed) {
        return schema(event).validate(changed);
    }

    private Schema schema(EventRecord event) {
        return byUrn.get(event.headers().get("ce_dataschema"));
    }
}
