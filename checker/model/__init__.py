"""The records that flow through claimcheck. Light, frozen, picklable; imports nothing of ours."""
