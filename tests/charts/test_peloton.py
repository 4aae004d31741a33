"""The map: the same input stands the same, all within the box, no words over words, the same figures everywhere."""

from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.worlds import a_peloton, pelotons
from zzpdesk.charts.common import TOKENS, estimated
from zzpdesk.charts.labelling import Words, placed
from zzpdesk.charts.peloton import PelotonMap, _arranged
from zzpdesk.charts.pelotonnodes import MOST_CLIENTS, MOST_QUIET, MOST_SOURCES, network, source_node
from zzpdesk.charts.pelotonplaces import places
from zzpdesk.charts.pelotonposter import Poster
from zzpdesk.charts.pelotonwords import summary
from zzpdesk.charts.pelotonyears import ShareYears
from zzpdesk.charts.primitives import Curve, Icon, Mark, Rect, Text
from zzpdesk.core.peloton import Quiet, Rider
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.texts.i18n import use_language

SIZES = [(766.0, 545.0), (560.0, 400.0), (1400.0, 900.0)]
WORLD = a_peloton(
    ("Kopgroep Inhuurdesk", SourceKind.INTERMEDIARY, {"Rivierenbank": 3_120_000}),
    ("Klusvonk", SourceKind.INTERMEDIARY, {"Fietspunt Noord": 99_000, "Bakkerij Zonneveld": 99_000}),
    ("Vierkant IT-partners", SourceKind.COLLECTIVE, {"Havenlogica": 2_142_000, "Rivierenbank": 10_000}),
    ("Dataclub Noord", SourceKind.COLLECTIVE, Quiet.NEVER),
    ("Zitplaats Blaak", SourceKind.HUB, {"Studio Veerhaven": 323_000}),
    ("Kadekraan Terminals", SourceKind.DIRECT, 1_045_000),
)


@pytest.fixture(autouse=True)
def _dutch():
    use_language("nl")
    yield
    use_language("nl")


def overlap(one, other):
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, wide) * max(0.0, high)


def spots(world, size=SIZES[0]):
    return PelotonMap(world).arranged(*size).places.spots


@settings(max_examples=60)
@given(pelotons(), st.sampled_from(SIZES))
def test_any_peloton_stands_within_its_box_without_words_over_words(world, size):
    chart, (width, height) = PelotonMap(world), size
    whole = chart.arranged(*size)
    boxes = [place.box for _lines, place in whole.words.values() if place is not None]
    assert not any(overlap(one, other) > 0.01 for one, other in combinations(boxes, 2))
    assert all(box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height for box in boxes)
    for spot in whole.places.spots.values():
        half = spot.size / 2
        assert half <= spot.x <= width - half
        assert half <= spot.y <= height - half
        for key, (_lines, place) in whole.words.items():
            mark = (spot.x - half, spot.y - half, spot.x + half, spot.y + half)
            assert place is None or key == spot.node.key or overlap(place.box, mark) < 0.01


@settings(max_examples=25)
@given(pelotons(), st.sampled_from(SIZES))
def test_the_same_input_gives_the_same_map(world, size):
    before = PelotonMap(world).layout(*size)
    _arranged.cache_clear()
    assert PelotonMap(world).layout(*size) == before


@settings(max_examples=40)
@given(pelotons())
def test_marks_of_the_same_ring_do_not_cover_each_other(world):
    found = list(spots(world).values())
    for one, other in combinations(found, 2):
        if one.node.outer == other.node.outer:
            assert hypot(one.x - other.x, one.y - other.y) >= (one.size + other.size) / 2 * 0.75


@settings(max_examples=40)
@given(pelotons())
def test_every_euro_is_on_the_map_once(world):
    net = network(world)
    assert sum(edge.amount or 0 for edge in net.edges if not edge.start) == world.total
    through = sum(link.amount for link in world.links if not link.key.direct)
    assert sum(edge.amount for edge in net.edges if edge.start) == through
    known = {node.key for node in net.nodes()}
    assert {edge.end for edge in net.edges} <= known
    assert {edge.start for edge in net.edges} <= known | {""}
    assert {member for node in net.sources for member in node.members} == {one.key for one in world.riders}
    assert len(net.sources) <= MOST_SOURCES + MOST_QUIET + 9
    assert sum(node.channel is None for node in net.nodes()) <= MOST_CLIENTS + len(net.sources)


def test_words_have_room_in_the_world_of_the_picture():
    words = PelotonMap(WORLD).arranged(*SIZES[0]).words
    assert all(place is not None for _lines, place in words.values())
    nodes = {node.key: node for node in network(WORLD).nodes()}
    assert all(lines[-1] == nodes[key].note for key, (lines, _place) in words.items() if nodes[key].note)


def test_channels_follow_each_other_around_her():
    found = sorted((spot for spot in spots(WORLD).values() if spot.node.channel), key=lambda spot: spot.angle)
    order = [list(Channel).index(spot.node.channel) for spot in found]
    assert order == sorted(order)


def test_sources_stand_inside_and_clients_outside():
    found, centre = spots(WORLD), PelotonMap(WORLD).arranged(*SIZES[0]).places.centre
    far = {spot.node.name: hypot(spot.x - centre[0], spot.y - centre[1]) for spot in found.values()}
    assert far["Kopgroep Inhuurdesk"] < far["Rivierenbank"]
    assert far["Kadekraan Terminals"] > far["Vierkant IT-partners"]


def test_angles_go_by_the_number_of_clients():
    world = a_peloton(
        ("Een", SourceKind.INTERMEDIARY, {"a": 1, "b": 1, "c": 1}),
        ("Twee", SourceKind.INTERMEDIARY, {"d": 900}),
        ("Drie", SourceKind.INTERMEDIARY, {"e": 900}),
    )
    found = {spot.node.name: spot.angle for spot in spots(world).values()}
    named = sorted(("Een", "Twee", "Drie"), key=found.__getitem__)
    gaps = {pair: found[pair[1]] - found[pair[0]] for pair in pairwise(named)}
    beside_one = [gap for pair, gap in gaps.items() if "Een" in pair]
    others = [gap for pair, gap in gaps.items() if "Een" not in pair]
    assert not others or min(beside_one) > max(others)
    assert found["a"] < found["b"] < found["c"]


def test_amounts_move_nobody():
    before = spots(WORLD)
    bigger = a_peloton(
        ("Kopgroep Inhuurdesk", SourceKind.INTERMEDIARY, {"Rivierenbank": 120_000}),
        ("Klusvonk", SourceKind.INTERMEDIARY, {"Fietspunt Noord": 9_900_000, "Bakkerij Zonneveld": 99_000}),
        ("Vierkant IT-partners", SourceKind.COLLECTIVE, {"Havenlogica": 2_142_000, "Rivierenbank": 10_000}),
        ("Dataclub Noord", SourceKind.COLLECTIVE, Quiet.NEVER),
        ("Zitplaats Blaak", SourceKind.HUB, {"Studio Veerhaven": 323_000}),
        ("Kadekraan Terminals", SourceKind.DIRECT, 1_045_000),
    )
    for key, spot in spots(bigger).items():
        if spot.node.channel:
            assert spot.angle == pytest.approx(before[key].angle)


def test_a_client_of_several_sources_stands_once_with_the_one_that_brings_most():
    net = network(WORLD)
    home = next(
        key for key, nodes in net.clients.items() if any(node.name == "Rivierenbank" for node in nodes)
    )
    assert home == "source/1"
    ends = [(edge.start, edge.amount) for edge in net.edges if edge.end == f"client/{1_000}"]
    assert sorted(ends) == [("source/1", 3_120_000), ("source/3", 10_000)]
    said = PelotonMap(WORLD).descriptions()["client/1000"]
    assert "Via Kopgroep Inhuurdesk" in said
    assert "Vierkant IT-partners" in said


def test_a_direct_client_that_a_source_leads_to_as_well_is_one_node():
    world = a_peloton(("Bureau", SourceKind.INTERMEDIARY, {"Klant": 5}), ("Klant", SourceKind.DIRECT, 50))
    net = network(world)
    assert {node.key for node in net.nodes()} == {"source/1", "direct/2"}
    assert ("source/1", "direct/2") in {(edge.start, edge.end) for edge in net.edges}


def test_the_width_of_a_line_is_its_turnover():
    found = places(network(WORLD), *SIZES[0])
    widths = {edge.end: curve.width for edge, curve in found.edges if not edge.start}
    assert widths["source/3"] / widths["source/1"] == pytest.approx(2_152 / 3_120, rel=0.01)
    dotted = [edge.end for edge, curve in found.edges if curve.dash]
    assert dotted == ["source/4"]


def test_the_tail_stands_together_per_channel_and_the_table_has_all():
    world = a_peloton(*((f"Bron {n:02}", SourceKind.INTERMEDIARY, {f"k{n}": 100 + n}) for n in range(50)))
    net = network(world)
    rest = next(node for node in net.sources if node.count > 1)
    assert (rest.name, rest.count) == ("36 andere bemiddelaars", 36)
    assert rest.amount == sum(100 + n for n in range(36))
    assert len(PelotonMap(world).table().rows) == 100
    assert "Bron 07" in PelotonMap(world).descriptions()[rest.key]
    sixteen = a_peloton(
        *((f"Bron {n:02}", SourceKind.INTERMEDIARY, {f"k{n}": 100 + n}) for n in range(14)),
        ("Los", SourceKind.HUB, {"a": 1}),
        ("Ander", SourceKind.COLLECTIVE, {"b": 1}),
    )
    assert all(node.count == 1 for node in network(sixteen).sources)


def test_many_clients_of_one_source_stand_together_and_many_quiet_ones():
    world = a_peloton(
        ("Platform", SourceKind.INTERMEDIARY, {f"Klant {n:02}": 100 + n for n in range(60)}),
        *((f"Stil {n}", SourceKind.COLLECTIVE, Quiet.NEVER) for n in range(14)),
    )
    net = network(world)
    others = next(node for node in net.nodes() if node.key.startswith("others/"))
    assert others.name == "20 andere klanten"
    assert "20 andere klanten" in PelotonMap(world).descriptions()[others.key]
    quiet = next(node for node in net.sources if node.count > 1)
    assert (quiet.count, quiet.quiet, quiet.note) == (6, True, "zonder werk")


def test_what_is_lit_has_full_lines_and_nothing_moves():
    plain, lit = PelotonMap(WORLD).layout(*SIZES[0]), PelotonMap(WORLD, lit="source/1").layout(*SIZES[0])

    def full(drawing):
        return [
            one
            for one in drawing
            if isinstance(one, Curve) and one.share == 1 and one.color in TOKENS.values()
        ]

    assert full(plain) == []
    assert len(full(lit)) == 2
    assert [(one.x, one.y) for one in plain if isinstance(one, Mark)] == [
        (one.x, one.y) for one in lit if isinstance(one, Mark)
    ]
    client = PelotonMap(WORLD, lit="client/1000")
    assert client.around(client.arranged(*SIZES[0]).places) == {"source/1", "source/3", "client/1000"}
    unknown = PelotonMap(WORLD, lit="weg")
    assert unknown.around(unknown.arranged(*SIZES[0]).places) == frozenset()


def test_only_intermediaries_are_hatched_marks_and_thick_lines():
    drawing = PelotonMap(WORLD, hatch=True).layout(*SIZES[0])
    hatched = {one.fill for one in drawing if isinstance(one, Mark) and one.hatch}
    assert hatched == {"bemiddelaar"}
    lines = [one for one in drawing if isinstance(one, Curve) and one.hatch]
    assert {one.color for one in lines} == {"bemiddelaar"}
    assert all(one.width > 6 for one in lines)
    assert not any(getattr(one, "hatch", False) for one in PelotonMap(WORLD).layout(*SIZES[0]))


def test_colour_never_works_alone():
    drawing = PelotonMap(WORLD).layout(*SIZES[0])
    shapes = {
        (one.fill, one.shape) for one in drawing if isinstance(one, Mark) and one.fill in TOKENS.values()
    }
    assert shapes == {
        ("direct", "circle"),
        ("collectief", "hexagon"),
        ("netwerk", "diamond"),
        ("bemiddelaar", "square"),
    }
    assert {one.name for one in drawing if isinstance(one, Icon)} == {"bike", "arrow-left-right", "handshake"}


def test_words_fit_the_width_they_were_given():
    whole = PelotonMap(WORLD).arranged(*SIZES[0])
    for lines, place in whole.words.values():
        assert place is not None
        assert max(estimated(text, 13) for text in lines) * 0.96 <= place.box[2] - place.box[0] + 0.01


def test_table_and_sentences_say_the_same_as_the_map():
    chart = PelotonMap(WORLD)
    rows = {row[0]: row for row in chart.table().rows}
    assert rows["Kopgroep Inhuurdesk"][2:4] == ("€\xa031.200", "45,6%")
    assert rows["↳ Havenlogica"][2] == "€\xa021.420"
    assert rows["Dataclub Noord"][2:] == ("nog geen werk", "–", "–", "onbekend")
    assert rows["Kadekraan Terminals"][5] == "–"
    keys = {one.key for one in chart.layout(*SIZES[0]) if one.key}
    assert keys == set(chart.descriptions())
    assert "45,6%" in chart.descriptions()["source/1"]
    assert summary(WORLD) == "€\xa068.380 via 5 bronnen; de grootste is Kopgroep Inhuurdesk met 45,6%."


def test_one_source_none_and_negative_ones_are_said():
    one = a_peloton(("Klant", SourceKind.DIRECT, 50_000))
    assert summary(one) == "€\xa0500 via één bron: Klant."
    assert summary(a_peloton()) == "Geen omzet in deze periode."
    assert PelotonMap(a_peloton()).layout(300, 200) == ()
    below = Rider(
        SourceKey(9),
        "Bureau",
        SourceKind.INTERMEDIARY,
        SourceKind.INTERMEDIARY,
        -70_000,
        one.riders[0].share * 0,
        2026,
    )
    world = type(one)(one.period, one.total, one.riders, one.links, (below,))
    assert PelotonMap(world).table().rows[-1][2:4] == ("€\xa0−700", "–")
    assert source_node(below.key) not in {node.key for node in network(world).nodes()}
    notes = [item.text for item in Poster(world, "Noor").layout(900, 700) if isinstance(item, Text)]
    assert any("Bureau €\xa0−700" in text for text in notes)


def test_a_picture_tells_what_it_is_and_keeps_inside():
    poster = Poster(WORLD, "Verhage Data")
    assert poster.title() == "Peloton 2026, Verhage Data"
    assert summary(WORLD) in poster.description()
    words = {item.text: item for item in poster.layout(900, 700) if isinstance(item, Text)}
    assert {"Peloton 2026, Verhage Data", "Bemiddelaars", "Direct", "Jij"} <= set(words)
    assert all(0 <= item.x <= 900 and 0 <= item.y <= 700 for item in words.values())


def test_years_beside_a_source():
    years = [(2024, None), (2025, WORLD.riders[0].share * 0), (2026, WORLD.riders[0].share)]
    chart = ShareYears(years, 2026, "bemiddelaar", hatch=True)
    drawing = chart.layout(260, 76)
    bars = [item for item in drawing if isinstance(item, Rect)]
    assert [bar.fill for bar in bars] == ["previous", "previous", "bemiddelaar"]
    assert [bar.hatch for bar in bars] == [False, False, True]
    assert bars[2].h > bars[1].h
    assert chart.descriptions()["2024"] == "2024: –"
    assert chart.table().rows[1] == ("2025", "0,0%")


def test_words_that_have_no_room_fall_away_lightest_first():
    both = [Words(50, 50, 5, ((96, 80, 0),), (1, 0), weight) for weight in (1, 9)]
    light, heavy = placed(both, [(45, 45, 55, 55)] * 2, [], (0, 0, 160, 100))
    assert light is None
    assert heavy is not None


def test_words_make_room_for_each_other():
    """The heavy one leaves the only place that the light one fits in."""
    heavy = Words(50, 50, 5, ((30, 20, 0),), (1, 0), 9)
    light = Words(20, 50, 5, ((60, 20, 0),), (1, 0), 1)
    found = placed([heavy, light], [(45, 45, 55, 55), (15, 45, 25, 55)], [], (0, 0, 100, 100))
    assert None not in found
    assert overlap(found[0].box, found[1].box) == 0
