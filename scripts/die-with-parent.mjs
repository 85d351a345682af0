// @ts-check
// Loaded into a program that another process stands before: whoever kills that one, even with -9, means this one.
if (process.channel) {
  process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
  process.channel.unref(); // listening must not keep the program alive
}
