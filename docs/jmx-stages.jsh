// Prints what the routes of a running Zhengwen have done: one line a step, with the JDK's own tools and no open port.
//   jshell docs/jmx-stages.jsh              finds the only running Zhengwen of this user
//   jshell -R-Dpid=4711 docs/jmx-stages.jsh that process
// Reads the beans over the local attach mechanism, as jcmd does: same machine, same user.
import com.sun.tools.attach.VirtualMachine
import com.sun.tools.attach.VirtualMachineDescriptor
import javax.management.MBeanServerConnection
import javax.management.ObjectName
import javax.management.remote.JMXConnector
import javax.management.remote.JMXConnectorFactory
import javax.management.remote.JMXServiceURL

boolean isZhengwen(VirtualMachineDescriptor process) {
    String command = process.displayName();
    return command.contains("zhengwen.jar run") || command.contains("io.zhengwen.app.Zhengwen run");
}

String findProcess() {
    String told = System.getProperty("pid", "");
    List<String> found = VirtualMachine.list().stream().filter(p -> isZhengwen(p)).map(p -> p.id()).sorted().toList();
    if (!told.isEmpty()) {
        return told;
    }
    if (found.size() != 1) {
        throw new IllegalStateException(found.isEmpty()
                ? "No running Zhengwen of this user found; give one with -R-Dpid=…"
                : "Several found: " + found + "; choose one with -R-Dpid=…");
    }
    return found.get(0);
}

long number(MBeanServerConnection beans, ObjectName name, String attribute) throws Exception {
    return ((Number) beans.getAttribute(name, attribute)).longValue();
}

void line(String route, String step, Object processed, Object failed, Object mean, Object max) {
    System.out.printf("%-12s %-16s %10s %8s %9s %8s%n", route, step, processed, failed, mean, max);
}

void counters(MBeanServerConnection beans, ObjectName name, String route, String step) throws Exception {
    long mean = number(beans, name, "MeanProcessingTime");
    line(route, step, number(beans, name, "ExchangesTotal"), number(beans, name, "ExchangesFailed"),
            mean < 0 ? "-" : mean, mean < 0 ? "-" : number(beans, name, "MaxProcessingTime"));
}

// The index is the step's place in its route file; nested steps follow the step that holds them.
List<ObjectName> steps(MBeanServerConnection beans, String route) throws Exception {
    List<ObjectName> names = new ArrayList<>();
    for (ObjectName name : beans.queryNames(new ObjectName("org.apache.camel:type=processors,*"), null)) {
        if (beans.getAttribute(name, "RouteId").equals(route)) {
            names.add(name);
        }
    }
    Map<ObjectName, Integer> index = new HashMap<>();
    for (ObjectName name : names) {
        index.put(name, (Integer) beans.getAttribute(name, "Index"));
    }
    names.sort(Comparator.comparing(index::get));
    return names;
}

void printAll(MBeanServerConnection beans) throws Exception {
    line("route", "step", "processed", "failed", "mean ms", "max ms");
    Set<ObjectName> routes = new TreeSet<>(beans.queryNames(new ObjectName("org.apache.camel:type=routes,*"), null));
    for (ObjectName route : routes) {
        String id = (String) beans.getAttribute(route, "RouteId");
        counters(beans, route, id, "(" + beans.getAttribute(route, "State") + ")");
        for (ObjectName step : steps(beans, id)) {
            counters(beans, step, "", (String) beans.getAttribute(step, "ProcessorId"));
        }
    }
}

int readOnce() {
    VirtualMachine process = null;
    try {
        process = VirtualMachine.attach(findProcess());
        JMXServiceURL address = new JMXServiceURL(process.startLocalManagementAgent());
        try (JMXConnector connector = JMXConnectorFactory.connect(address)) {
            printAll(connector.getMBeanServerConnection());
        }
        return 0;
    } catch (Exception e) {
        System.err.println(e.getMessage());
        return 1;
    } finally {
        if (process != null) {
            try { process.detach(); } catch (java.io.IOException e) { }
        }
    }
}

/exit readOnce()
