"""Two meetings -> a Comparison: pairs, verdicts, exact derived figures."""
