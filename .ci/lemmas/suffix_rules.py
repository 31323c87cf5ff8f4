"""Suffix rules: how the lemma of a word follows from its ending, learned from pairs of form and lemma."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

WHOLE = "^"
"""Stands before a word that is a rule of its own, because its ending says otherwise."""


class Rule(NamedTuple):
    """Take `cut` letters off the end and put `added` there."""

    cut: int
    added: str


def rule_for(form: str, lemma: str) -> Rule:
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return Rule(len(form) - same, lemma[same:])


def learned(pairs: Mapping[str, str], longest: int, least: int) -> dict[str, Rule]:
    """A rule for every suffix of at most `longest` letters that is right for at least `least` more forms than
    the rule of the shorter suffix."""
    counts: defaultdict[str, Counter[Rule]] = defaultdict(Counter)
    for form, lemma in pairs.items():
        rule = rule_for(form, lemma)
        for length in range(min(longest, len(form)) + 1):
            counts[form[len(form) - length :]][rule] += 1
    inherited: dict[str, Rule] = {}
    rules: dict[str, Rule] = {}
    for suffix in sorted(counts, key=len):
        best, right = counts[suffix].most_common(1)[0]
        shorter = inherited.get(suffix[1:]) if suffix else None
        if shorter is None or (best != shorter and right - counts[suffix][shorter] >= least):
            rules[suffix] = best
        inherited[suffix] = rules.get(suffix, shorter or best)
    return rules


def applied(rules: Mapping[str, Rule], form: str, longest: int) -> str:
    for length in range(min(longest, len(form)), -1, -1):
        rule = rules.get(form[len(form) - length :])
        if rule is not None and rule.cut < len(form):
            return form[: len(form) - rule.cut] + rule.added
    return form


def with_exceptions(
    rules: Mapping[str, Rule], pairs: Mapping[str, str], kept: Iterable[str], longest: int
) -> dict[str, Rule]:
    """`rules`, and one for each of the words `kept` that they would get wrong."""
    wrong = (form for form in kept if form in pairs and applied(rules, form, longest) != pairs[form])
    return {**rules, **{WHOLE + form: rule_for(form, pairs[form]) for form in wrong}}


def table(rules: Mapping[str, Rule], heading: str) -> str:
    """One line a rule: letters to cut, letters to add, and the suffixes it is for, in order."""
    suffixes: defaultdict[Rule, list[str]] = defaultdict(list)
    for suffix, rule in rules.items():
        suffixes[rule].append(suffix)
    lines = [f"{cut}\t{added}\t{' '.join(sorted(suffixes[cut, added]))}" for cut, added in sorted(suffixes)]
    return "\n".join([f"# {heading}", *lines]) + "\n"
