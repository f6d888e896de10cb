"""The words of the brief, in both languages."""

from graph.text import Text

BRIEF = Text(en="Coordination brief: {0}", ka="საკოორდინაციო ცნობა: {0}")
BRIEF_OF_TWO = Text(en="Coordination brief: {0} and {1}", ka="საკოორდინაციო ცნობა: {0} და {1}")
AT_A_GLANCE = Text(en="At a glance", ka="მოკლედ")
SHARED_ACTIVITIES = Text(en="Activities of both", ka="საერთო აქტივობები")
SHARED_PARTNERS = Text(en="Partners of both", ka="საერთო პარტნიორები")
WHO_DOES_WHAT = Text(en="Who does what: {0}", ka="ვინ რას აკეთებს: {0}")
ACTIVITY = Text(en="Activity", ka="აქტივობა")
ROLE = Text(en="Role", ka="როლი")
WITH = Text(en="With whom", ka="ვისთან ერთად")
PARTNERS = Text(en="Partners", ka="პარტნიორები")
PARTNER = Text(en="Partner", ka="პარტნიორი")
QUARTERS = Text(en="Quarters", ka="კვარტლები")
RISKS = Text(en="Risks", ka="რისკები")
RISK = Text(en="Risk", ka="რისკი")
IN_ACTIVITIES = Text(en="In activities", ka="აქტივობებში")
INVITE = Text(en="Who else should be there", ka="კიდევ ვინ უნდა იყოს")
BODY = Text(en="Body", ka="უწყება")
WHY = Text(en="Why", ka="რატომ")
SETTLE = Text(en="To be settled before", ka="წინასწარ დასაზუსტებელი")
PICTURE = Text(en="Its network", ka="მისი ქსელი")
SOURCES = Text(en="Sources", ka="წყაროები")
LINES = Text(en="{file}: lines {lines}", ka="{file}: სტრიქონები {lines}")
MEET = Text(en="Where they meet", ka="სად ხვდებიან")
MORE = Text(en="… and {count} more: {command}", ka="… და კიდევ {count}: {command}")
AND_MORE = Text(en="… and {count} more.", ka="… და კიდევ {count}.")
THE_OTHERS = Text(en="… and {count} more: {listed}.", ka="… და კიდევ {count}: {listed}.")
AMONG_MORE = Text(en="… and {count} more, among them: {listed}.", ka="… და კიდევ {count}, მათ შორის: {listed}.")
NO_DEADLINE = Text(en="no deadline given", ka="ვადა მითითებული არ არის")
UNNAMED = Text(en="{0} leaves units unnamed: {1}.", ka="{0}: დაუსახელებელია: {1}.")
ALL_YEAR = Text(en="all year", ka="მთელი წელი")
WORKS_WITH = Text(en="Other bodies that it works with: {count}.", ka="სხვა უწყებები, რომლებთანაც მუშაობს: {count}.")
COMMON_PARTNERS = Text(
    en="They have {count} partners in common: {different} in activities of their own, {same} only in the same activities, "
    "{copied} only in a list that was copied from row to row.",
    ka="საერთო პარტნიორი – {count}: {different} სხვადასხვა აქტივობაში, {same} მხოლოდ საერთო აქტივობებში, "
    "{copied} მხოლოდ სტრიქონიდან სტრიქონში გადმოწერილ სიაში.",
)
EACH = Text(en="With each", ka="თითოეულთან")
EXECUTES = Text(en="executes", ka="ასრულებს")
PARTNERS_IN = Text(en="partner", ka="პარტნიორია")
PLAN = Text(en="Plan: {0}", ka="გეგმა: {0}")
