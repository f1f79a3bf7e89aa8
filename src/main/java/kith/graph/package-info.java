/**
 * The connection graph in memory: how near two members are, through whom, and whom one may want to know.
 *
 * <p>Pure Java, no Spring, no database, no clock, no threads of its own. {@link kith.graph.ConnectionGraph} answers, {@link kith.graph.GraphWriter}
 * changes it, {@link kith.graph.GraphLoader} and {@link kith.graph.GraphFile} bring it in. The table of connections stays the truth; whoever owns
 * that table keeps this in step with it.
 */
@NullMarked
package kith.graph;

import org.jspecify.annotations.NullMarked;
