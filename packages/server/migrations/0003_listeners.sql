-- Where the listeners of other processes are: the simulated internet, the SMTP intake, the API.
CREATE TABLE platform.listeners (
  name text PRIMARY KEY,
  address text NOT NULL,
  port int NOT NULL,
  announced_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON platform.listeners TO mailstead_system;
