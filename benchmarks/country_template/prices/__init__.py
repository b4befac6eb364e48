"""Prices that go by the income of the household, from 2017 on."""
