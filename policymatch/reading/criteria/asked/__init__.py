"""Asked: whether what words state is asked of the applicant, or only spoken of."""
