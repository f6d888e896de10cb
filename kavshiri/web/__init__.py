"""The web app for officers: the same questions, pictures and findings in a browser, from this machine alone."""
