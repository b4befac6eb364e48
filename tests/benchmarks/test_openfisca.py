"""The benchmark itself: engines in processes of their own, answers that must agree, ratios, what is written."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks.openfisca import Engine, from_files_to_files, largest_difference, peak
from benchmarks.openfisca_figures import AIMS, Measured, Result, Timing, report, table, timings
from benchmarks.openfisca_population import Population, find_population, make_population

DOUBLING = Engine(Path(sys.executable), "tests.benchmarks.doubling_engine")


def test_an_engine_runs_in_its_own_process_and_saves_its_last_answers(tmp_path: Path) -> None:
    with DOUBLING.start(find_population(10, tmp_path), "2018-01") as worker:
        assert worker.order("load") == {}
        assert worker.order("run") == {"compute": 0.5, "total": 1.0}
        assert worker.order("save", str(tmp_path / "answers")) == {"saved": ["doubled"]}
    assert worker.process.returncode == 0
    assert np.array_equal(np.load(tmp_path / "answers" / "doubled.npy"), make_population(10).salary * 2)


def test_an_engine_that_breaks_down_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ended = pytest.raises(RuntimeError, match=r"doubling_engine .* ended with code 1")
    with DOUBLING.start(find_population(10, tmp_path), "2018-01") as worker, ended:
        worker.order("jump")
    assert "unknown order 'jump'; known are: load, run, tidy, save, files, memory" in capfd.readouterr().err


def test_memory_counts_what_the_households_take(tmp_path: Path) -> None:
    many = peak(DOUBLING, find_population(200_000, tmp_path), "2018-01", runs=1)
    few = peak(DOUBLING, find_population(10, tmp_path), "2018-01", runs=1)
    assert many > few + 20  # more than half a million persons, four columns of eight bytes


def test_from_files_to_files_is_timed_and_weighed(tmp_path: Path) -> None:
    found = from_files_to_files(DOUBLING, find_population(10, tmp_path), "2018-01", tmp_path / "answers")
    assert found["files"] > 0
    assert found["memory"] > 10
    assert np.array_equal(np.load(tmp_path / "answers" / "doubled.npy"), make_population(10).salary * 2)


def test_a_part_of_the_households_is_what_it_is_in_the_whole(tmp_path: Path) -> None:
    folder, whole = find_population(10, tmp_path), make_population(10)
    part = Population.load_part(folder, 3, 7)
    first, end = whole.offsets[3], whole.offsets[7]
    assert (part.households, part.persons) == (4, end - first)
    assert np.array_equal(part.offsets, whole.offsets[3:8] - first)
    assert np.array_equal(part.salary, whole.salary[first:end])
    assert np.array_equal(part.rent, whole.rent[3:7])


def test_households_are_drawn_once(tmp_path: Path) -> None:
    folder = find_population(10, tmp_path)
    drawn = (folder / "salary.npy").stat().st_mtime_ns
    assert find_population(10, tmp_path) == folder
    assert (folder / "salary.npy").stat().st_mtime_ns == drawn


def save(folder: Path, values: list[float]) -> Path:
    folder.mkdir()
    np.save(folder / "tax.npy", np.array(values))
    return folder


def test_answers_within_a_cent_agree(tmp_path: Path) -> None:
    peer, ours = save(tmp_path / "peer", [1.0, 2.0]), save(tmp_path / "ours", [1.0, 2.004])
    assert largest_difference(peer, ours, ["tax"]) == pytest.approx(0.004)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([1.0, 2.02], r"tax differs in 1 rows; row 1: 2\.02, of the peer 2\.0"),
        ([float("nan"), 2.0], "tax differs in 1 rows; row 0: nan"),
        ([1.0], r"tax has the shape \(1,\), of the peer \(2,\)"),
    ],
)
def test_answers_that_differ_stop_the_benchmark(tmp_path: Path, values: list[float], message: str) -> None:
    peer, ours = save(tmp_path / "peer", [1.0, 2.0]), save(tmp_path / "ours", values)
    with pytest.raises(SystemExit, match=message):
        largest_difference(peer, ours, ["tax"])


def engine(compute: float, total: float, megabytes: float) -> Measured:
    seconds = timings([{"compute": compute * by, "total": total * by, "files": 4 * by} for by in (0.5, 1.0, 3.0)])
    return Measured(
        seconds, {"files": megabytes, "one_run": megabytes, "five_runs": 2 * megabytes, "engine_alone": 40.0}
    )


RESULTS = [
    Result("2016-11", 12, engine(0.9, 1.5, 600.0), engine(0.02, 0.03, 150.0), 0.0023),
    Result("2018-01", 14, engine(0.9, 1.8, 600.0), engine(0.03, 0.03, 120.0), 0.0021),
]


def test_a_timing_is_the_median_with_the_least_and_the_most() -> None:
    assert RESULTS[0].peer.seconds["compute"] == Timing(median=0.9, least=0.45, most=pytest.approx(2.7))  # type: ignore[arg-type]


def test_the_ratio_that_is_reported_is_the_lowest_of_the_months() -> None:
    found = report(RESULTS, 1_000_000, 2_700_000, {"takeup": "0"})
    assert found["ratio_openfisca_compute"] == 30.0
    assert found["ratio_openfisca_total"] == 50.0
    assert found["ratio_openfisca_memory"] == 4.0
    assert found["months"][0]["ratios"]["compute"] == pytest.approx(45.0)


def test_the_table_has_each_figure_beside_its_aim() -> None:
    found = table(RESULTS[0], 1_000_000, 2_700_000)
    assert (
        "| compute | 900 ms (450 to 2,700), 3.0 M persons/s | 20 ms (10 to 60), 135.0 M persons/s | 45.0 | 30 |"
        in found
    )
    assert "| peak memory, from files to files | 600 MB | 150 MB | 4.0 | 4 |" in found
    assert set(AIMS) <= set(RESULTS[0].ratios())
