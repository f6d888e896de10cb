"""The kinds of nodes and edges that a plan graph has, declared once; all else derives from here."""

from dataclasses import dataclass

from graph.text import Text


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or an edge; `type` is `str`, `int`, `bool` or `evidence`."""

    name: str
    type: str
    what: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A kind of node; its label is the same in NetworkX (`kind`) and in Neo4j (label)."""

    label: str
    title: Text
    plural: Text
    identity: str
    properties: tuple[Property, ...]

    def property_names(self) -> frozenset[str]:
        """The names of all properties a node of this kind may have."""
        return frozenset(p.name for p in self.properties)


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A type of edge between two kinds of nodes, with the words that tell it from either end."""

    type: str
    sources: tuple[NodeKind, ...]
    targets: tuple[NodeKind, ...]
    forward: Text
    backward: Text
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class Category:
    """What sort of body an organisation is."""

    name: str
    title: Text


EVIDENCE = Property("evidence", "evidence", "the places in the source that it was read from", required=True)
_COMMON = (
    Property("id", "str", "identity", required=True),
    Property("kind", "str", "the kind's label", required=True),
    Property("name", "str", "as the plan writes it, mended; of a known organisation its Georgian name", required=True),
    Property("name_en", "str", "the English name, where known"),
    EVIDENCE,
)
_CODE = Property("code", "str", "the number in the plan, such as 4.1.5.1")
_POSITION = Property("position", "int", "place in the cell, from 1")

PLAN = NodeKind(
    "Plan",
    Text(en="plan", ka="გეგმა"),
    Text(en="plans", ka="გეგმები"),
    "the owner's acronym and the year: mia-2020",
    (
        *_COMMON,
        Property("year", "int", "the year of the plan"),
        Property("owner", "str", "id of the owning organisation"),
    ),
)
GOAL = NodeKind(
    "Goal",
    Text(en="goal", ka="მიზანი"),
    Text(en="goals", ka="მიზნები"),
    "the plan's id and the section's number: mia-2020/4",
    (*_COMMON, _CODE),
)
OBJECTIVE = NodeKind(
    "Objective",
    Text(en="objective", ka="ამოცანა"),
    Text(en="objectives", ka="ამოცანები"),
    "the plan's id and the number: mia-2020/4.1.5",
    (*_COMMON, _CODE),
)
ACTIVITY = NodeKind(
    "Activity",
    Text(en="activity", ka="აქტივობა"),
    Text(en="activities", ka="აქტივობები"),
    "the plan's id and the number: mia-2020/4.1.5.1",
    (*_COMMON, _CODE),
)
ORGANISATION = NodeKind(
    "Organisation",
    Text(en="organisation", ka="ორგანიზაცია"),
    Text(en="organisations", ka="ორგანიზაციები"),
    "the vocabulary's id (ge-mfa), or a digest of the name, within the owner for a unit",
    (
        *_COMMON,
        Property("category", "str", "department, state, international, foreign or group", required=True),
        Property("acronym", "str", "acronyms in use, the Latin one first"),
        Property("legal_form", "str", "the legal form taken off the name, such as სსიპ"),
        Property("unconfirmed", "bool", "true when the vocabulary lacks it"),
    ),
)
INDICATOR = NodeKind(
    "Indicator",
    Text(en="indicator", ka="ინდიკატორი"),
    Text(en="indicators", ka="ინდიკატორები"),
    "the activity's id and the place in the cell: mia-2020/4.1.5.1#1",
    _COMMON,
)
RISK = NodeKind(
    "Risk",
    Text(en="risk", ka="რისკი"),
    Text(en="risks", ka="რისკები"),
    "a digest of its mended words: one risk is shared by every activity that names it",
    _COMMON,
)
QUARTER = NodeKind(
    "Quarter",
    Text(en="quarter", ka="კვარტალი"),
    Text(en="quarters", ka="კვარტლები"),
    "2020-Q1",
    _COMMON,
)
NODE_KINDS = {kind.label: kind for kind in (PLAN, GOAL, OBJECTIVE, ACTIVITY, ORGANISATION, INDICATOR, RISK, QUARTER)}

CATEGORIES = {
    category.name: category
    for category in (
        Category("department", Text(en="department", ka="დეპარტამენტი")),
        Category("state", Text(en="state body", ka="სახელმწიფო უწყება")),
        Category("international", Text(en="international organisation", ka="საერთაშორისო ორგანიზაცია")),
        Category("foreign", Text(en="foreign body", ka="უცხო ქვეყნის უწყება")),
        Category("group", Text(en="group, no single body", ka="ჯგუფი, უწყება დაუსახელებელია")),
    )
}

# (:Plan)-[:HAS_GOAL]->(:Goal), (:Goal)-[:HAS_GOAL]->(:Goal)
HAS_GOAL = EdgeType(
    "HAS_GOAL",
    (PLAN, GOAL),
    (GOAL,),
    Text(en="has the goal", ka="აქვს მიზანი"),
    Text(en="is a goal of", ka="შედის"),
    (EVIDENCE,),
)
# (:Goal)-[:HAS_OBJECTIVE]->(:Objective)
HAS_OBJECTIVE = EdgeType(
    "HAS_OBJECTIVE",
    (GOAL, PLAN),
    (OBJECTIVE,),
    Text(en="has the objective", ka="აქვს ამოცანა"),
    Text(en="is an objective of", ka="ეკუთვნის მიზანს"),
    (EVIDENCE,),
)
# (:Objective)-[:HAS_ACTIVITY]->(:Activity)
HAS_ACTIVITY = EdgeType(
    "HAS_ACTIVITY",
    (OBJECTIVE, GOAL, PLAN),
    (ACTIVITY,),
    Text(en="has the activity", ka="აქვს აქტივობა"),
    Text(en="is an activity of", ka="ეკუთვნის ამოცანას"),
    (EVIDENCE,),
)
# (:Activity)-[:EXECUTED_BY]->(:Organisation)
EXECUTED_BY = EdgeType(
    "EXECUTED_BY",
    (ACTIVITY,),
    (ORGANISATION,),
    Text(en="is executed by", ka="ჰყავს შემსრულებელი"),
    Text(en="executes", ka="ასრულებს"),
    (_POSITION, EVIDENCE),
)
# (:Activity)-[:PARTNERED_WITH]->(:Organisation)
PARTNERED_WITH = EdgeType(
    "PARTNERED_WITH",
    (ACTIVITY,),
    (ORGANISATION,),
    Text(en="has the partner", ka="ჰყავს პარტნიორი"),
    Text(en="is a partner in", ka="პარტნიორია"),
    (_POSITION, EVIDENCE),
)
# (:Activity|Objective|Goal)-[:NAMES]->(:Organisation)
NAMES = EdgeType(
    "NAMES",
    (ACTIVITY, OBJECTIVE, GOAL),
    (ORGANISATION,),
    Text(en="names in its text", ka="ტექსტში ასახელებს"),
    Text(en="is named in the text of", ka="დასახელებულია ტექსტში"),
    (EVIDENCE,),
)
# (:Activity)-[:MEASURED_BY]->(:Indicator)
MEASURED_BY = EdgeType(
    "MEASURED_BY",
    (ACTIVITY,),
    (INDICATOR,),
    Text(en="is measured by", ka="იზომება ინდიკატორით"),
    Text(en="measures", ka="ზომავს"),
    (EVIDENCE,),
)
# (:Activity)-[:AT_RISK_FROM]->(:Risk)
AT_RISK_FROM = EdgeType(
    "AT_RISK_FROM",
    (ACTIVITY,),
    (RISK,),
    Text(en="is at risk from", ka="ემუქრება რისკი"),
    Text(en="is a risk of", ka="ემუქრება აქტივობას"),
    (EVIDENCE,),
)
# (:Activity)-[:SCHEDULED_IN]->(:Quarter)
SCHEDULED_IN = EdgeType(
    "SCHEDULED_IN",
    (ACTIVITY,),
    (QUARTER,),
    Text(en="runs in", ka="ხორციელდება"),
    Text(en="is a quarter of", ka="მიმდინარეობს აქტივობა"),
    (EVIDENCE,),
)
# (:Organisation)-[:PART_OF]->(:Organisation)
PART_OF = EdgeType(
    "PART_OF",
    (ORGANISATION,),
    (ORGANISATION,),
    Text(en="is part of", ka="შედის შემადგენლობაში"),
    Text(en="includes", ka="მოიცავს"),
    (EVIDENCE,),
)
EDGE_TYPES = {
    edge.type: edge
    for edge in (
        HAS_GOAL,
        HAS_OBJECTIVE,
        HAS_ACTIVITY,
        EXECUTED_BY,
        PARTNERED_WITH,
        NAMES,
        MEASURED_BY,
        AT_RISK_FROM,
        SCHEDULED_IN,
        PART_OF,
    )
}
