package kith.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kith.graph.Degree;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Neo4j in this very process, asked in its language with parameters, members found by a unique number. */
final class Neo4jEngine implements Engine {

    private static final int BATCH = 200_000;
    private static final RelationshipType KNOWS = RelationshipType.withName("KNOWS");

    private static final String DEGREE = """
            MATCH (a:Member {number: $a}), (b:Member {number: $b})
            MATCH way = shortestPath((a)-[:KNOWS*..3]-(b))
            RETURN length(way) AS answer""";
    private static final String MUTUAL = """
            MATCH (a:Member {number: $a})-[:KNOWS]-(m)-[:KNOWS]-(b:Member {number: $b})
            RETURN count(m) AS answer""";

    private final DatabaseManagementService service;
    private final GraphDatabaseService database;

    private Neo4jEngine(DatabaseManagementService service) {
        this.service = service;
        this.database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    /** The graph in a database of this folder, filled if it is not there yet. */
    static Neo4jEngine of(Path folder, Graph graph) throws Exception {
        Path whole = folder.resolve("whole");
        boolean there = Files.exists(whole);
        Neo4jEngine engine = new Neo4jEngine(new DatabaseManagementServiceBuilder(folder)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 3L << 30)
                .build());
        if (!there) {
            engine.fill(graph);
            Files.createFile(whole);
        }
        return engine;
    }

    private void fill(Graph graph) {
        Node[] nodes = new Node[graph.members];
        try (Transaction transaction = database.beginTx()) {
            transaction.schema().constraintFor(Label.label("Member")).assertPropertyIsUnique("number").create();
            transaction.commit();
        }
        for (int from = 0; from < nodes.length; from += BATCH) {
            try (Transaction transaction = database.beginTx()) {
                for (int i = from; i < Math.min(nodes.length, from + BATCH); i++) {
                    nodes[i] = transaction.createNode(Label.label("Member"));
                    nodes[i].setProperty("number", Graph.number(i));
                }
                transaction.commit();
            }
        }
        String[] ids = new String[nodes.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = nodes[i].getElementId();
        }
        for (int from = 0; from < ids.length; ) {
            try (Transaction transaction = database.beginTx()) {
                int made = 0;
                for (; from < ids.length && made < BATCH; from++) {
                    Node one = null;
                    for (int other : graph.plain.rows[from]) {
                        if (other > from) {
                            one = one == null ? transaction.getNodeByElementId(ids[from]) : one;
                            one.createRelationshipTo(transaction.getNodeByElementId(ids[other]), KNOWS);
                            made++;
                        }
                    }
                }
                transaction.commit();
            }
        }
        try (Transaction transaction = database.beginTx()) {
            transaction.schema().awaitIndexesOnline(10, TimeUnit.MINUTES);
        }
    }

    @Override
    public Degree degree(int a, int b) {
        return a == b ? Degree.SELF : switch ((int) ask(DEGREE, a, b)) {
            case 1 -> Degree.FIRST;
            case 2 -> Degree.SECOND;
            case 3 -> Degree.THIRD;
            default -> Degree.FURTHER;
        };
    }

    @Override
    public int mutualCount(int a, int b) {
        return (int) ask(MUTUAL, a, b);
    }

    private long ask(String question, int a, int b) {
        try (Transaction transaction = database.beginTx();
                Result result = transaction.execute(question, Map.of("a", Graph.number(a), "b", Graph.number(b)))) {
            return result.hasNext() ? (Long) result.next().get("answer") : 0;
        }
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
