namespace CaseTracking.Termijnen;

/// <summary>What happens when the last day is a closed day.</summary>
public enum Eindregel
{
    /// <summary>Nothing: the last day stays.</summary>
    ZelfdeDag,

    /// <summary>The last day becomes the next working day.</summary>
    VolgendeWerkdag,
}
