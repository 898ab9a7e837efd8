"""What a QTI item does with an answer: its response processing is carried out, to see which feedback it shows when.

Exporters write the same rule in many ways, so the rules are followed rather than recognised. The names are those of
the QTI 2.1 information model (1EdTech), "Response processing" and "Expressions".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.exchange.xml_tree import Element

Value = list[str]
"""The values of a variable; none is NULL. Truth is "true" or "false", as QTI writes it."""
_MOST_RULES = 4_000
_MOST_VALUES = 1_000
_TRUE, _FALSE = ["true"], ["false"]


class UnknownRuleError(Exception):
    """A rule or an expression that is not followed here."""


@dataclass(slots=True)
class Declaration:
    """A response or an outcome, as the item declares it."""

    cardinality: str
    base: str
    correct: Value = field(default_factory=list)
    default: Value = field(default_factory=list)
    mapping: dict[str, float] = field(default_factory=dict)
    maximum: str = ""


def declarations(item: Element, kind: str) -> dict[str, Declaration]:
    """The response or outcome declarations of an item, by their identifiers."""
    found = {}
    for element in item.all(f"{kind}Declaration"):
        declared = Declaration(element.attribute("cardinality"), element.attribute("baseType"))
        declared.correct = _values(element.first("correctResponse"))
        declared.default = _values(element.first("defaultValue"))
        declared.maximum = element.attribute("normalMaximum")
        mapping = element.first("mapping")
        for entry in mapping.all("mapEntry") if mapping else ():
            declared.mapping[entry.attribute("mapKey").strip()] = number_of(entry.attribute("mappedValue"))
        found[element.attribute("identifier")] = declared
    return found


def _values(element: Element | None) -> Value:
    texts = (value.text.strip() for value in element.all("value")) if element else ()
    return [" ".join(text.split()) for text in texts if text]


def number_of(text: str) -> float:
    """A number as QTI writes it; nothing for what is none."""
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if abs(value) < 1e12 else 0.0


class Processing:
    """The response processing of one item."""

    def __init__(self, item: Element) -> None:
        """Take the declarations and the rules."""
        self.responses = declarations(item, "response")
        self.outcomes = declarations(item, "outcome")
        self._rules = item.first("responseProcessing")
        self._size = sum(1 for _each in self._rules.walk()) if self._rules else 0
        self._now: dict[str, Value] = {}

    def run(self, responses: dict[str, Value]) -> dict[str, Value]:
        """The outcomes for these responses.

        Raises:
            UnknownRuleError: where a rule is not known here.
        """
        if self._rules is None or self._size > _MOST_RULES:
            raise UnknownRuleError
        self._now = {name: list(declared.default) for name, declared in self.outcomes.items()}
        self._now |= {name: responses.get(name, []) for name in self.responses}
        template = self._rules.attribute("template").rpartition("/")[2].removesuffix(".xml").lower()
        if template:
            self._template(template)
        self._follow(list(self._rules.elements()))
        return self._now

    def _template(self, name: str) -> None:
        """The templates of the specification, and those of Common Cartridge, which choose feedback too."""
        if name in ("match_correct", "map_response", "map_response_point"):
            return  # They set a score, and no feedback hangs on it.
        if not name.startswith("cc2_") or "RESPONSE" not in self.responses:
            raise UnknownRuleError
        given, right = self._now["RESPONSE"], self.responses["RESPONSE"].correct
        self._now["FEEDBACK"] = given
        self._now["FEEDBACKBASIC"] = ["correct" if sorted(given) == sorted(right) else "incorrect"]

    def _follow(self, rules: list[Element]) -> bool:
        """Carry out rules in their order; whether one of them says to stop."""
        for rule in rules:
            if rule.name == "setOutcomeValue":
                value = self._value(next(rule.elements()))
                if len(value) > _MOST_VALUES:
                    raise UnknownRuleError  # A rule that doubles a list fills the memory in forty steps.
                self._now[rule.attribute("identifier")] = value
            elif rule.name == "responseCondition":
                if self._condition(rule):
                    return True
            elif rule.name == "exitResponse":
                return True
            elif rule.name == "responseProcessingFragment":
                if self._follow(list(rule.elements())):
                    return True
            else:
                raise UnknownRuleError
        return False

    def _condition(self, rule: Element) -> bool:
        for branch in rule.elements():
            parts = list(branch.elements())
            if branch.name == "responseElse":
                return self._follow(parts)
            if branch.name not in ("responseIf", "responseElseIf") or not parts:
                raise UnknownRuleError
            if self._value(parts[0]) == _TRUE:
                return self._follow(parts[1:])
        return False

    def _value(self, expression: Element) -> Value:
        known = _EXPRESSIONS.get(expression.name)
        if known is None:
            raise UnknownRuleError
        return known(self, expression)

    def _parts(self, expression: Element) -> list[Value]:
        return [self._value(part) for part in expression.elements()]

    def _two(self, expression: Element) -> tuple[Value, Value]:
        parts = self._parts(expression)
        if len(parts) != 2:
            raise UnknownRuleError
        return parts[0], parts[1]

    # Expressions

    def _variable(self, expression: Element) -> Value:
        return self._now.get(expression.attribute("identifier"), [])

    def _correct(self, expression: Element) -> Value:
        declared = self.responses.get(expression.attribute("identifier"))
        return declared.correct if declared else []

    def _default(self, expression: Element) -> Value:
        declared = self.outcomes.get(expression.attribute("identifier"))
        return declared.default if declared else []

    def _mapped(self, expression: Element) -> Value:
        name = expression.attribute("identifier")
        declared = self.responses.get(name)
        mapping = declared.mapping if declared else {}
        return [str(sum(mapping.get(each, 0.0) for each in dict.fromkeys(self._now.get(name, []))))]

    def _match(self, expression: Element) -> Value:
        one, other = self._two(expression)
        if _is_ordered(self, expression):
            return _truth(one == other)
        return _truth(sorted(map(_comparable, one)) == sorted(map(_comparable, other)))

    def _string_match(self, expression: Element) -> Value:
        one, other = self._two(expression)
        if expression.attribute("caseSensitive") == "false":
            one, other = [each.lower() for each in one], [each.lower() for each in other]
        if expression.attribute("substring") == "true":
            return _truth(bool(one and other) and other[0] in one[0])
        return _truth(one == other)

    def _compare(self, expression: Element) -> Value:
        one, other = self._two(expression)
        if not one or not other:
            return []
        left, right = number_of(one[0]), number_of(other[0])
        tests = {"gt": left > right, "gte": left >= right, "lt": left < right, "lte": left <= right}
        return _truth(tests.get(expression.name, left == right))

    def _arithmetic(self, expression: Element) -> Value:
        numbers = [number_of(each) for part in self._parts(expression) for each in part]
        total = numbers[0] if numbers else 0.0
        for each in numbers[1:]:
            match expression.name:
                case "sum":
                    total += each
                case "subtract":
                    total -= each
                case "product":
                    total *= each
                case _:
                    total = total / each if each else 0.0
        return [str(total)]


def _is_ordered(processing: Processing, expression: Element) -> bool:
    names = [part.attribute("identifier") for part in expression.elements()]
    return any(processing.responses[name].cardinality == "ordered" for name in names if name in processing.responses)


def _comparable(value: str) -> str:
    """Numbers are the same however they are written."""
    try:
        return str(float(value))
    except ValueError:
        return value


def _truth(is_so: bool) -> Value:
    return _TRUE if is_so else _FALSE


_EXPRESSIONS: dict[str, Callable[[Processing, Element], Value]] = {
    "variable": Processing._variable,
    "correct": Processing._correct,
    "default": Processing._default,
    "mapResponse": Processing._mapped,
    "baseValue": lambda _self, expression: [" ".join(expression.text.split())],
    "null": lambda _self, _expression: [],
    "match": Processing._match,
    "stringMatch": Processing._string_match,
    "isNull": lambda self, expression: _truth(not any(self._parts(expression))),
    "not": lambda self, expression: _truth(self._parts(expression) != [_TRUE]),
    "and": lambda self, expression: _truth(all(part == _TRUE for part in self._parts(expression))),
    "or": lambda self, expression: _truth(any(part == _TRUE for part in self._parts(expression))),
    "member": lambda self, expression: _truth(set(self._two(expression)[0]) <= set(self._two(expression)[1])),
    "contains": lambda self, expression: _truth(set(self._two(expression)[1]) <= set(self._two(expression)[0])),
    "multiple": lambda self, expression: [each for part in self._parts(expression) for each in part],
    "ordered": lambda self, expression: [each for part in self._parts(expression) for each in part],
    "containerSize": lambda self, expression: [str(float(sum(map(len, self._parts(expression)))))],
    **dict.fromkeys(("equal", "gt", "gte", "lt", "lte"), Processing._compare),
    **dict.fromkeys(("sum", "subtract", "product", "divide"), Processing._arithmetic),
}
"""How each expression that is known here is worked out."""
