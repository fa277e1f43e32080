"""Gathers judged pairs into findings, and decides which of them are reported."""
