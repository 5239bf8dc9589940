export { createHost, type Host, type HostStats } from "./host";
