"""What an intermediary lets her wait for."""

from zzpdesk.core.intermediaries import PayDays


def test_days_to_pay_are_an_average_in_whole_days():
    assert PayDays(count=2, days=75, worst=45).average == 38
    assert PayDays(count=3, days=31, worst=14).average == 10
