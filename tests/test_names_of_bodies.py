"""Names of bodies as people take them from cells, with owners, and where several plans are at hand."""

import pytest
from small_plans import HERE, ask, plan

from graph.errors import NotFound
from graph.naming import name_of, number_of, short_name
from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph
from graph.schema import ACTIVITY, EXECUTED_BY, GOAL, HAS_ACTIVITY, HAS_OBJECTIVE, NAMES, ORGANISATION, PLAN
from graph.vocabulary import Vocabulary
from loaders import Reading
from queries.deciding import Declined, Understood
from queries.organisations import organisation
from queries.subjects import subject
from queries.understanding import understand


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("ევროპის საზღვრისა და სანაპირო დაცვის სააგენტო (FRONTEX)", "int-frontex"),
        ("გაეროს განვითარების პროგრამის (UNDP)", "int-undp"),
        ("Emergency Management Service (EMS)", "ge-mia-ems"),
        ("სსდ - საქართველოს სასაზღვრო პოლიცია", "ge-mia-border-police"),
        ("სსიპ – საზოგადოებრივი უსაფრთხოების მართვის ცენტრი „112“", "ge-mia-112"),
        ("შინაგან საქმეთა სამინისტროს საერთაშორისო ურთიერთობების დეპარტამენტი", "ge-mia-ird"),
        ("MIA International Relations Department", "ge-mia-ird"),
        ("International Relations Department of the Ministry of Finance", "ge-mof-ird"),
        ("finance ministry's legal department", "ge-mof-legal"),
        ("International Relations Department (MoF)", "ge-mof-ird"),
        ("MoF (IRD)", "ge-mof-ird"),
        ("Border Police (MIA)", "ge-mia-border-police"),
        ("ge-mof-ird", "ge-mof-ird"),
        ("იურიდიული დეპარტამენტი", "ge-mia-legal"),
        ("Protocol Department", "ge-mia-protocol"),
        ("Human Rights and Investigation Quality Monitoring Department", "ge-mia-human-rights"),
        ("Migraton Department", "ge-mia-migration"),
    ],
)
def test_a_name_is_known_as_cells_have_it_and_with_its_owner(
    text: str, id: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    assert organisation(text, reading.graph, vocabulary) == id


def test_a_known_unit_without_ties_has_no_rows(reading: Reading, vocabulary: Vocabulary) -> None:
    answer = ask(reading.graph, vocabulary, "activities-of", "Legal Department")
    assert answer.rows == []
    assert answer.parameters == {"organisation": "ge-mia-legal"}


def of_two_ministries() -> PlanGraph:
    """A plan of the Interior Ministry and one of the Finance Ministry, each with the activity 1.1 of its own department."""
    graph = new_graph()
    for plan_id, owner, name in (
        ("mia-2020", "ge-mia", "შინაგან საქმეთა სამინისტრო"),
        ("mof-2021", "ge-mof", "ფინანსთა სამინისტრო"),
    ):
        year = int(plan_id[-4:])
        add_node(graph, PLAN, plan_id, name="გეგმა", year=year, owner=owner, evidence=HERE)
        add_node(graph, ORGANISATION, owner, name=name, category="state", evidence=HERE)
        add_node(graph, ACTIVITY, f"{plan_id}/1.1", name="აქტივობა", code="1.1", evidence=HERE)
        add_edge(graph, HAS_ACTIVITY, plan_id, f"{plan_id}/1.1", evidence=HERE)
        unit = f"{owner}-ird"
        department = {"name": "საერთაშორისო ურთიერთობების დეპარტამენტი", "category": "department"}
        add_node(graph, ORGANISATION, unit, acronym="IRD", evidence=HERE, **department)
        add_edge(graph, EXECUTED_BY, f"{plan_id}/1.1", unit, position=1, evidence=HERE)
    return graph


def test_with_one_owner_its_own_unit_is_meant_and_with_two_it_is_asked_back(vocabulary: Vocabulary) -> None:
    both = of_two_ministries()
    with pytest.raises(NotFound, match="may mean several bodies"):
        organisation("International Relations Department", both, vocabulary)
    of_one = new_graph()
    add_node(of_one, PLAN, "mof-2021", name="გეგმა", year=2021, owner="ge-mof", evidence=HERE)
    assert organisation("International Relations Department", of_one, vocabulary) == "ge-mof-ird"


def test_in_words_the_owner_beside_a_unit_tells_whose_it_is(vocabulary: Vocabulary) -> None:
    both = of_two_ministries()
    for text, id in (
        ("activities of the International Relations Department of the Finance Ministry", "ge-mof-ird"),
        ("რას ასრულებს შსს საერთაშორისო ურთიერთობების დეპარტამენტი", "ge-mia-ird"),
    ):
        assert understand(text, both, vocabulary) == Understood("activities-of", [id])


def test_another_ministrys_short_name_does_not_hide_the_plans_own_body(vocabulary: Vocabulary) -> None:
    graph = new_graph()
    add_node(graph, PLAN, "mof-2021", name="გეგმა", year=2021, owner="ge-mof", evidence=HERE)
    name = {"name": "ფინანსთა სამინისტროს აკადემია", "name_en": "Academy of the Ministry of Finance"}
    add_node(graph, ORGANISATION, "ge-mof-academy", category="department", evidence=HERE, **name)
    with pytest.raises(NotFound, match="ge-mof-academy"):
        organisation("Academy", graph, vocabulary)


def test_a_number_that_several_plans_have_is_asked_back_with_both(vocabulary: Vocabulary) -> None:
    both = plan("u1 | a")
    add_node(both, PLAN, "q", name="გეგმა", year=2021, evidence=HERE)
    add_node(both, ACTIVITY, "q/1", name="აქტივობა", code="1", evidence=HERE)
    with pytest.raises(NotFound, match="Several plans have 1: p/1, q/1"):
        subject("1", both, vocabulary)


def test_numbers_and_units_of_several_plans_are_told_apart(vocabulary: Vocabulary) -> None:
    both = of_two_ministries()
    assert number_of(both, "mof-2021/1.1") == "mof-2021/1.1"
    assert name_of(both, "ge-mof-ird").ka == "საერთაშორისო ურთიერთობების დეპარტამენტი (ფინანსთა სამინისტრო)"
    assert short_name(both, "ge-mia-ird", "en") == "IRD (შინაგან საქმეთა სამინისტრო)"
    answer = ask(both, vocabulary, "gaps")
    assert {row["activity"] for row in answer.rows} == {"mia-2020/1.1", "mof-2021/1.1"}
    one = plan("u1 | a")
    assert number_of(one, "p/1.1") == "1.1"


def test_groups_that_stand_beside_are_said_wherever_rows_leave_them_out(vocabulary: Vocabulary) -> None:
    graph = plan("u1 g | a", "g | b")
    for question, arguments in (
        ("activities-depending-on", ["a"]),
        ("activities-of", ["u1"]),
        ("activities-shared-by", ["u1", "a"]),
        ("shared-partners", []),
    ):
        words = ask(graph, vocabulary, question, *arguments).words.en
        assert "Left out, as groups that name no single body: g." in words, question


def test_a_partner_of_a_group_alone_is_a_partner_of_no_department(vocabulary: Vocabulary) -> None:
    rows = ask(plan("u1 | a", "g | b"), vocabulary, "shared-partners").rows
    assert [(row["partner"], row["departments"], row["count"]) for row in rows] == [("a", 1, 1), ("b", 0, 1)]


def test_departments_are_said_to_execute_what_they_do(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | a", "g | a")
    words = ask(graph, vocabulary, "departments-working-with", "a").words.en
    assert "a is a partner in 2 activities; 1 department executes 1 of them." in words


def test_a_goal_that_names_an_organisation_counts_apart(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | i1", "u1 | a", named={"i1": "p/1.1"})
    add_node(graph, GOAL, "p/0", name="მიზანი", code="0", evidence=HERE)
    add_node(graph, ORGANISATION, "i2", name="i2", category="international", evidence=HERE)
    add_edge(graph, HAS_OBJECTIVE, "p/0", "p/1", evidence=HERE)
    add_edge(graph, NAMES, "p/0", "i2", evidence=HERE)
    rows = {row["organisation"]: row for row in ask(graph, vocabulary, "international-organisations").rows}
    assert (rows["i1"]["count"], rows["i1"]["partners_in"], rows["i1"]["counterpart_in"]) == (1, ["p/1.1"], ["p/1.1"])
    assert (rows["i2"]["count"], rows["i2"]["activities"], rows["i2"]["named_in"]) == (0, [], ["p/1.1", "p/1.2"])


def test_groups_that_are_asked_for_are_coordinated_too(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | a g")
    assert ask(graph, vocabulary, "workload").rows[0]["others"] == 1
    assert ask(graph, vocabulary, "workload", groups=True).rows[0]["others"] == 2


def test_the_coordinator_that_is_not_proposed_is_said(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | a", "u1 | b", "u2 | a", owner="o")
    assert "Left out, as the coordinator" in ask(graph, vocabulary, "if-lost", "u2").words.en


def test_risks_of_a_theme_are_said_to_be_of_it(reading: Reading, vocabulary: Vocabulary) -> None:
    words = ask(reading.graph, vocabulary, "activities-at-risk", "პანდემია").words
    assert "Each of these risks is about: outside events." in words.en


def test_what_depends_on_the_parts_of_a_body_is_said(reading: Reading, vocabulary: Vocabulary) -> None:
    alone = ask(reading.graph, vocabulary, "activities-depending-on", "UN")
    assert alone.rows == []
    assert alone.words.en.endswith("With the bodies that are part of it: 2 activities.")
    assert len(ask(reading.graph, vocabulary, "activities-depending-on", "UN", with_parts=True).rows) == 2
    lost = ask(reading.graph, vocabulary, "if-lost", "MIA").words.en
    assert lost.endswith("Left out are the bodies that are part of it, with a role in 42 more activities.")


def test_with_parts_tells_through_which_part(reading: Reading, vocabulary: Vocabulary) -> None:
    rows = ask(reading.graph, vocabulary, "activities-depending-on", "MIA", with_parts=True).rows
    assert all(row["through"] for row in rows)


def test_in_one_plan_only_units_of_others_bear_whose_they_are() -> None:
    graph = of_two_ministries()
    graph.remove_node("mia-2020")
    assert name_of(graph, "ge-mof-ird").ka == "საერთაშორისო ურთიერთობების დეპარტამენტი"
    assert name_of(graph, "ge-mia-ird").ka.endswith("(შინაგან საქმეთა სამინისტრო)")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("what are the risks in the finance plan", "kavshiri ask risks --plan mof-2021"),
        ("risks of the plan of the Ministry of Finance", "kavshiri ask risks --plan mof-2021"),
        ("risks in the 2020 plan", "kavshiri ask risks --plan mia-2020"),
        ("რა რისკებია შსს-ს გეგმაში", "kavshiri ask risks --plan mia-2020"),
        ("რა რისკებია ფინანსთა სამინისტროს გეგმაში", "kavshiri ask risks --plan mof-2021"),
    ],
)
def test_of_several_plans_the_one_that_is_named_is_asked_for(text: str, command: str, vocabulary: Vocabulary) -> None:
    found = understand(text, of_two_ministries(), vocabulary)
    assert isinstance(found, Declined)
    assert found.why.en.endswith(f": {command}")


def test_of_one_plan_its_owner_beside_the_word_plan_asks_nothing_more(reading: Reading, vocabulary: Vocabulary) -> None:
    for text in ("what are the risks in the MIA plan", "რა რისკებია შსს-ს გეგმაში", "risks in the 2020 plan"):
        assert understand(text, reading.graph, vocabulary) == Understood("risks", [])
    of_mfa = understand("risks of the MFA in the plan", reading.graph, vocabulary)
    assert of_mfa == Understood("risk-exposure", ["ge-mfa"])


def test_one_word_that_two_bodies_have_is_asked_back_in_words_too(vocabulary: Vocabulary) -> None:
    graph = of_two_ministries()
    for id, name in (("ge-mia-academy", "შსს აკადემია"), ("ge-mof-academy", "ფინანსთა სამინისტროს აკადემია")):
        add_node(graph, ORGANISATION, id, name=name, category="department", evidence=HERE)
    found = understand("რას ასრულებს აკადემია", graph, vocabulary)
    assert isinstance(found, Declined)
    assert "ge-mof-academy" in found.why.en


def test_of_equal_partners_none_is_called_the_most_frequent(vocabulary: Vocabulary) -> None:
    one = ask(plan("u1 | a b", "u1 | a"), vocabulary, "partners-of", "u1").words.en
    two = ask(plan("u1 | a b", "u1 | a b"), vocabulary, "partners-of", "u1").words.en
    many = ask(plan("u1 | a b c d"), vocabulary, "partners-of", "u1").words.en
    assert "most often a (2 activities)." in one
    assert "most often a; b (2 activities each)." in two
    assert many == "u1 has 4 partners."


def test_an_english_word_is_said_to_be_searched_in_georgian_where_names_are(vocabulary: Vocabulary) -> None:
    words = ask(plan("u1 | a"), vocabulary, "about", "money laundering").words.en
    assert words.endswith("Some texts of the plan have no English name and are searched in Georgian only.")


@pytest.mark.parametrize(
    "text", ["Ministry of Foreign Affairs (France)", "Border Police (Turkey)", "MFA (Ministry of Finance)"]
)
def test_what_contradicts_a_name_in_brackets_is_not_passed_over(
    text: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    with pytest.raises(NotFound, match=r"No organisation is called|may mean several"):
        organisation(text, reading.graph, vocabulary)


def test_a_unit_that_its_ministry_has_not_is_unknown(reading: Reading, vocabulary: Vocabulary) -> None:
    found = understand("partners of the Academy of the Ministry of Justice", reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert "No organisation is called" in found.why.en


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("risks in the MoF action plan", "kavshiri ask risks --plan mof-2021"),
        ("what are the risks in mof-2021", "kavshiri ask risks --plan mof-2021"),
        ("mof-2021-ში რა რისკებია", "kavshiri ask risks --plan mof-2021"),
        ("რისკები ფინანსთა სამინისტროს სამოქმედო გეგმაში", "kavshiri ask risks --plan mof-2021"),
        ("indicators of 1.1 in the MoF plan", "kavshiri ask indicators mof-2021/1.1 --plan mof-2021"),
        ("partners of the IRD in the MoF plan", "kavshiri ask partners-of ge-mof-ird --plan mof-2021"),
        (
            "which departments of the MoF work with the MFA",
            "kavshiri ask departments-working-with ge-mfa --plan mof-2021",
        ),
    ],
)
def test_what_is_asked_of_one_plan_is_read_as_of_it(text: str, command: str, vocabulary: Vocabulary) -> None:
    graph = of_two_ministries()
    for plan_id in ("mia-2020", "mof-2021"):
        there = [{**HERE[0], "plan": plan_id}]
        for id in [id for id in graph if id.startswith((plan_id, f"ge-{plan_id[:3]}"))]:
            graph.nodes[id]["evidence"] = there
    found = understand(text, graph, vocabulary)
    assert isinstance(found, Declined)
    assert found.why.en.endswith(f": {command}")


@pytest.mark.parametrize(
    "text",
    [
        "which activities depend on the Turkish Foreign Ministry",
        "which activities depend on Ministry of Defence of Ukraine",
        "partners of the german border police",
        "რომელი აქტივობებია დამოკიდებული თურქეთის საგარეო საქმეთა სამინისტროზე",
    ],
)
def test_the_body_of_another_country_is_not_taken_for_ours(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    found = understand(text, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert found.why.en.startswith("No organisation is called")


@pytest.mark.parametrize(
    "text", ["partners of the Georgian Foreign Ministry", "partners of the Ministry of Foreign Affairs of Georgia"]
)
def test_what_is_said_to_be_of_our_country_is_ours(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    found = understand(text, reading.graph, vocabulary)
    assert isinstance(found, Understood)
    assert found.arguments == ["ge-mfa"]


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("risks in the Ministry of Justice plan", {"risk-exposure ge-moj", "risks"}),
        ("gaps in the annual plan of the MFA", {"gaps"}),
        ("რა რისკებია იუსტიციის სამინისტროს სამოქმედო გეგმაში", {"risk-exposure ge-moj", "risks"}),
        ("გენერალური პროკურატურის გეგმის რისკები", {"risk-exposure ge-prosecutor", "risks"}),
    ],
)
def test_a_plan_that_is_not_loaded_is_not_taken_for_one_that_is(
    text: str, commands: set[str], reading: Reading, vocabulary: Vocabulary
) -> None:
    found = understand(text, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert found.why.en.startswith("No plan of this body is loaded: ")
    assert commands <= {one.command.removeprefix("kavshiri ask ") for one in found.candidates}


@pytest.mark.parametrize(
    "text",
    [
        "what does the Ministry of Justice plan to do",
        "activities of the Border Police plan",
        "რა როლი აქვს იუსტიციის სამინისტროს გეგმაში",
    ],
)
def test_a_body_beside_the_plan_is_not_yet_its_owner(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    assert isinstance(understand(text, reading.graph, vocabulary), Understood)


def test_a_unit_without_a_node_is_named_with_whose_it_is(reading: Reading, vocabulary: Vocabulary) -> None:
    words = ask(reading.graph, vocabulary, "activities-depending-on", "MoJ IRD").words.en
    assert words == "No activity depends on International Relations Department (Ministry of Justice)."


def test_who_executes_nothing_is_said_to_share_no_partner_for_that_reason(vocabulary: Vocabulary) -> None:
    words = ask(plan("u1 | a", "u2 | a"), vocabulary, "shared-partners", "a", "u1").words.en
    assert words == "Partners are shared by those who execute; no activity is executed by: a."


def test_a_word_of_other_names_is_no_slip(reading: Reading, vocabulary: Vocabulary) -> None:
    with pytest.raises(NotFound, match="Nearest"):
        organisation("Police Department", reading.graph, vocabulary)
