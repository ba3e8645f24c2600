namespace CaseTracking.CritterStack.Messages;

/// <summary>Whether Wolverine runs in this process: it is started with the host and not by the command line.</summary>
internal sealed class WolverineState
{
    private volatile bool _isRunning;

    public bool IsRunning { get => _isRunning; set => _isRunning = value; }
}
