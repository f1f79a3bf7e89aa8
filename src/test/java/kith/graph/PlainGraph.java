package kith.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The same graph told as plainly as can be: sets in a map, and a breadth-first search. What the engine says is held against this. */
final class PlainGraph {

    private final Map<Long, NavigableSet<Long>> connections = new TreeMap<>();
    private final Set<Long> hidden = new HashSet<>();

    boolean connect(long a, long b) {
        return a != b && all(a).add(b) | all(b).add(a);
    }

    boolean disconnect(long a, long b) {
        return all(a).remove(b) | all(b).remove(a);
    }

    boolean hide(long member) {
        return hidden.add(member);
    }

    boolean show(long member) {
        return hidden.remove(member);
    }

    private NavigableSet<Long> all(long member) {
        return connections.computeIfAbsent(member, key -> new TreeSet<>());
    }

    NavigableSet<Long> neighbours(long member) {
        NavigableSet<Long> seen = new TreeSet<>();
        if (!hidden.contains(member) && connections.containsKey(member)) {
            seen.addAll(all(member));
            seen.removeAll(hidden);
        }
        return seen;
    }

    long connections() {
        return connections.keySet().stream()
                        .mapToLong(m -> neighbours(m).size())
                        .sum()
                / 2;
    }

    Map<Long, Integer> distances(long from) {
        Map<Long, Integer> distances = new LinkedHashMap<>();
        NavigableSet<Long> step = new TreeSet<>(Set.of(from));
        for (int distance = 0; !step.isEmpty(); distance++) {
            NavigableSet<Long> next = new TreeSet<>();
            for (long member : step) {
                distances.put(member, distance);
                next.addAll(neighbours(member));
            }
            next.removeAll(distances.keySet());
            step = next;
        }
        return distances;
    }

    Degree degree(long a, long b) {
        Integer distance = distances(a).get(b);
        return switch (distance) {
            case null -> Degree.NONE;
            case 0 -> Degree.SELF;
            case 1 -> Degree.FIRST;
            case 2 -> Degree.SECOND;
            case 3 -> Degree.THIRD;
            default -> Degree.FURTHER;
        };
    }

    NetworkSize networkSize(long member) {
        Map<Long, Integer> distances = distances(member);
        return new NetworkSize(at(distances, 1), at(distances, 2), at(distances, 3));
    }

    private static int at(Map<Long, Integer> distances, int distance) {
        return (int) distances.values().stream().filter(d -> d == distance).count();
    }

    List<Long> mutual(long a, long b) {
        List<Long> mutual = new ArrayList<>(a == b ? Set.of() : neighbours(a));
        mutual.retainAll(neighbours(b));
        mutual.sort(Comparator.<Long>comparingInt(m -> neighbours(m).size()).thenComparing(m -> m));
        return mutual;
    }

    /** The score of everybody worth suggesting, added up from the rarest mutual connection on. */
    Map<Long, Double> scores(long member, Set<Long> excluded, Map<Long, Double> boosts) {
        Map<Long, Double> scores = new TreeMap<>();
        for (long other : connections.keySet()) {
            if (other != member && !neighbours(member).contains(other) && !excluded.contains(other)) {
                double score = 0;
                for (long mutual : mutual(member, other)) {
                    score += 1 / Math.log(neighbours(mutual).size());
                }
                if (score > 0) {
                    scores.put(other, score + boosts.getOrDefault(other, 0.0));
                }
            }
        }
        return scores;
    }

    /** Every way with up to three people between, without short cuts, fewest people first, then the best. */
    List<Path> allPaths(long a, long b, TieStrength ties) {
        List<Path> found = new ArrayList<>();
        if (a != b) {
            extend(new ArrayList<>(List.of(a)), b, ties, found);
        }
        found.sort(Comparator.<Path>comparingInt(path -> path.members().size())
                .thenComparing(Comparator.comparingDouble(Path::weakest).reversed())
                .thenComparing(Comparator.comparingDouble(Path::total).reversed())
                .thenComparing(PlainGraph::numbers, Arrays::compare));
        return found;
    }

    private static long[] numbers(Path path) {
        return path.members().stream().mapToLong(Long::longValue).toArray();
    }

    private void extend(List<Long> way, long goal, TieStrength ties, List<Path> found) {
        for (long next : neighbours(way.getLast())) {
            if (way.contains(next) || shortCut(way, next)) {
                continue;
            }
            way.add(next);
            if (next == goal) {
                found.add(path(way, ties));
            } else if (way.size() < 5) {
                extend(way, goal, ties, found);
            }
            way.removeLast();
        }
    }

    private boolean shortCut(List<Long> way, long next) {
        return way.subList(0, way.size() - 1).stream().anyMatch(neighbours(next)::contains);
    }

    private static Path path(List<Long> way, TieStrength ties) {
        double weakest = Double.POSITIVE_INFINITY;
        double total = 0;
        for (int i = 1; i < way.size(); i++) {
            double strength = ties.strength(way.get(i - 1), way.get(i));
            weakest = Math.min(weakest, strength);
            total += strength;
        }
        return new Path(way, weakest, total);
    }

    /** The five that are to be shown: as many people at a time, new first persons first. */
    List<Path> paths(long a, long b, TieStrength ties) {
        List<Path> all = allPaths(a, b, ties);
        List<Path> chosen = new ArrayList<>();
        Set<Long> firsts = new HashSet<>();
        for (int size = 2; size <= 5; size++) {
            List<Path> level = new ArrayList<>();
            List<Path> again = new ArrayList<>();
            for (Path path : all) {
                if (path.members().size() == size) {
                    (firsts.add(path.members().get(1)) ? level : again).add(path);
                }
            }
            level.addAll(again);
            List<Path> taken = level.subList(0, Math.min(level.size(), 5 - chosen.size()));
            chosen.addAll(all.stream().filter(taken::contains).toList());
            firsts.clear();
            chosen.forEach(path -> firsts.add(path.members().get(1)));
        }
        return chosen;
    }
}
