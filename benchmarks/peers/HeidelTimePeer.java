import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.logging.LogManager;

/** HeidelTimePeer LIST: tags every file of LIST (path, tab, day), writes path.tml, and prints bytes and CPU seconds. */
public class HeidelTimePeer {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    HeidelTimeStandalone tagger =
        new HeidelTimeStandalone(
            Language.VIETNAMESE, DocumentType.NEWS, OutputType.TIMEML, "config.props", POSTagger.NO, false);
    List<String> rows = Files.readAllLines(Paths.get(arguments[0]));
    for (int round = 0; round < 2; round++) {
      long bytes = 0;
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (String row : rows) {
        String[] fields = row.split("\t");
        Path path = Paths.get(fields[0]);
        String text = Files.readString(path);
        bytes += Files.size(path);
        String tagged = tagger.process(text, new SimpleDateFormat("yyyy-MM-dd").parse(fields[1]));
        Files.writeString(Paths.get(fields[0] + ".tml"), tagged);
      }
      double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      if (round == 1) System.out.println(bytes + "\t" + seconds);
    }
  }
}
