"""Failures that end a run of the benchmarks, and those that only fail a measure."""


class BenchmarkFailure(Exception):
    """Something that the benchmarks need is missing or does not work."""


class WrongAnswer(Exception):
    """A program ended badly or found other listings than those planted."""
