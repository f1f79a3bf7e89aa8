package kith.reason;

import java.util.List;

/**
 * What a reason was found to be.
 *
 * @param grade canned, thin or reasoned
 * @param findings what was seen, the most useful to the sender first; often empty when reasoned
 */
public record Assessment(Grade grade, List<Finding> findings) {

    public Assessment {
        findings = List.copyOf(findings);
    }
}
