"""Words beside the map."""

from zzpdesk.texts.i18n import in_language
from zzpdesk.texts.peloton import only_here


def test_a_sentence_that_ends_with_a_name_has_one_full_stop():
    with in_language("nl"):
        assert only_here(["Bank"], 2, "Helder B.V.") == "Bank kent jou alleen via Helder B.V."
        assert only_here(["Een", "Twee"], 2, "Kring") == "Een, Twee kennen jou alleen via Kring."
