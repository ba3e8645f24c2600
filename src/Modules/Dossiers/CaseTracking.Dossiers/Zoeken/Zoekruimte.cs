namespace CaseTracking.Dossiers.Zoeken;

/// <summary>How much may be wrong with what was typed. More counts only where nothing fits with less.</summary>
internal enum Zoekruimte
{
    /// <summary>The words as they are, or their beginning.</summary>
    Precies,

    /// <summary>A letter wrong, or written as it sounds.</summary>
    Bijna,

    /// <summary>Two letters wrong, or much of the end.</summary>
    Ver,
}
