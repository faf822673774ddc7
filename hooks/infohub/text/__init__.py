"""Contributed text -> one safe tree, from which pages and flyers are drawn."""
