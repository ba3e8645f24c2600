namespace CaseTracking.Hosting;

/// <summary>
/// The program refuses to go on, for a reason its operator can act on. The message is one line that says what to do; the command
/// line prints it without a stack trace and ends with exit code 2.
/// </summary>
public class RefusalException(string message, Exception? inner = null) : Exception(message, inner);
