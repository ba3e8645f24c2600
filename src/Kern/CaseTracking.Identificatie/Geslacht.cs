namespace CaseTracking.Identificatie;

/// <summary>The sex a number was given for.</summary>
public enum Geslacht
{
    /// <summary>Not known when the number was given (bis number with month + 20).</summary>
    Onbekend,

    Vrouw,

    Man,
}
