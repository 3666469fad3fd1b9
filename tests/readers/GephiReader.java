// The sample exports in Gephi, by its toolkit: java -cp TOOLKIT GephiReader.java FOLDER
// Reads each file as Gephi's import does, and compares nodes, edges, weights and spells.
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.importer.plugin.file.spreadsheet.process.SpreadsheetGeneralConfiguration.Mode;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class GephiReader {
  static final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
  static final ImportController imports = Lookup.getDefault().lookup(ImportController.class);
  static int passed = 0;
  static int failed = 0;

  static void same(String what, Object found, Object wanted) {
    if (found.equals(wanted)) {
      ++passed;
      return;
    }
    ++failed;
    System.out.println(what + ": found " + found + ", wanted " + wanted);
  }

  static List<String> lines(File story, String name) throws IOException {
    return Files.readAllLines(new File(story, name).toPath(), StandardCharsets.UTF_8).stream()
        .sorted().collect(Collectors.toList());
  }

  static long number(File story, String key) throws IOException {
    String text = Files.readString(new File(story, "expected.json").toPath());
    Matcher found = Pattern.compile("\"" + key + "\": (\\d+)[,}]").matcher(text);
    long number = -1;
    while (found.find()) number = Long.parseLong(found.group(1));
    return number;
  }

  static Container spreadsheet(File file, Mode mode) throws IOException {
    ImporterSpreadsheetCSV importer = new ImporterSpreadsheetCSV();
    importer.setFile(file);
    importer.setFieldDelimiter(',');
    importer.setCharset(StandardCharsets.UTF_8);
    importer.setMode(mode);
    importer.setTimeRepresentation(TimeRepresentation.INTERVAL);
    return imports.importFile(file, importer);
  }

  static void read(File story, String name) throws IOException {
    String what = story.getName() + "/" + name;
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    File file = new File(story, name);
    List<Container> containers = new ArrayList<>();
    if (file.isDirectory()) {
      containers.add(spreadsheet(new File(file, "nodes.csv"), Mode.NODES_TABLE));
      containers.add(spreadsheet(new File(file, "edges.csv"), Mode.EDGES_TABLE));
    } else {
      containers.add(imports.importFile(file));
    }
    for (Container container : containers) {
      container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
      imports.process(container, new AppendProcessor(), workspace);
      container.getReport().getIssues(1000).forEachRemaining(
          issue -> same(what, issue.getLevel() + " " + issue.getMessage(), "no issue"));
    }
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    Node[] nodes = graph.getNodes().toArray();
    same(what + " ids", Arrays.stream(nodes).map(node -> String.valueOf(node.getId())).sorted()
        .collect(Collectors.toList()), lines(story, "ids.txt"));
    same(what + " labels", Arrays.stream(nodes).map(node -> String.valueOf(node.getLabel())).sorted()
        .collect(Collectors.toList()), lines(story, "labels.txt"));
    long weight = 0;
    long spells = 0;
    for (Edge edge : graph.getEdges().toArray()) {
      weight += Math.round(edge.getWeight());
      same(what + " directed", edge.isDirected(), true);
      Interval[] intervals = edge.getIntervals();
      spells += intervals == null ? 0 : intervals.length;
    }
    same(what + " edges", (long) graph.getEdgeCount(), number(story, "edges"));
    same(what + " weight", weight, number(story, "weight"));
    if (!name.endsWith(".graphml")) same(what + " spells", spells, number(story, "periods"));
    projects.closeCurrentProject();
  }

  public static void main(String[] words) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    for (File story : new File(words[0]).listFiles(File::isDirectory)) {
      for (String name : new String[] {"gexf.gexf", "gexf13.gexf", "graphml.graphml", "gephi"}) {
        read(story, name);
      }
    }
    System.out.println(passed + " passed, " + failed + " failed");
    System.exit(failed == 0 && passed > 0 ? 0 : 1);
  }
}
