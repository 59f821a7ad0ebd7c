CREATE INDEX applications_of_payment ON applications
  USING gin ((facts -> 'payment' -> 'attempts') jsonb_path_ops);
